# Mangling also changes global names, keyword arguments and imports, but not strings.
_Test__value = "global"

def function(**kwargs):
    return kwargs

class Test:
    def look(self):
        return __value

    def keywords(self):
        return function(__key=1), function(**{"__key": 1})

    def parameter(self, __p=3):
        return __p

    def text(self):
        return getattr(self, "__value", "no such attribute")

    __ends_in_underscores__ = "unchanged"

t = Test()
print(t.look(), t.keywords(), t.parameter(_Test__p=9), t.text(), t.__ends_in_underscores__)
try:
    t.parameter(__p=1)
except TypeError as error:
    print(error)
