# str() falls back to __repr__; containers always use repr.
class Both:
    def __str__(self):
        return "str"

    def __repr__(self):
        return "Both()"

class OnlyRepr:
    def __repr__(self):
        return "OnlyRepr()"

class OnlyStr:
    def __str__(self):
        return "only str"

print(Both(), [Both()], repr(Both()), f"{Both()} {Both()!r}", "%s %r" % (Both(), Both()))
print(OnlyRepr(), [OnlyRepr()], str(OnlyRepr()), {"k": (OnlyRepr(),)})
print(OnlyStr(), repr(OnlyStr()).startswith("<__main__.OnlyStr object at "))
for wrong in (type("Bad", (), {"__repr__": lambda self: 3}), type("Bad", (), {"__str__": lambda self: None})):
    try:
        print(str(wrong()))
    except TypeError as error:
        print(error)
