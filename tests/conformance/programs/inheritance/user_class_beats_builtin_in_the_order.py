# With a built-in base, mixins stand before it and super() passes through them.
class Loud:
    def append(self, item):
        print("append", item)
        super().append(item)

class Twice:
    def append(self, item):
        super().append(item)
        super().append(item)

class LoudTwice(Loud, Twice, list): pass
class TwiceLoud(Twice, Loud, list): pass

for cls in (LoudTwice, TwiceLoud):
    x = cls()
    x.append(1)
    print(x, [k.__name__ for k in cls.__mro__])
