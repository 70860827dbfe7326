# Refusing instances as abc does.
class Abstract(type):
    def __call__(cls, *args, **kwargs):
        missing = sorted(n for n in dir(cls) if getattr(getattr(cls, n), "abstract", False))
        if missing:
            raise TypeError(f"cannot make {cls.__name__}: {', '.join(missing)} missing")
        return super().__call__(*args, **kwargs)

def abstract(function):
    function.abstract = True
    return function

class Stream(metaclass=Abstract):
    @abstract
    def read(self): ...
    @abstract
    def close(self): ...

class Half(Stream):
    def read(self): return "data"

class Whole(Half):
    def close(self): pass

for cls in (Stream, Half, Whole):
    try:
        print(cls().read())
    except TypeError as error:
        print(error)
