# sys.exc_info and sys.exception know the exception being handled.
import sys

def name():
    return sys.exc_info()[0] and sys.exc_info()[0].__name__

print(name())
try:
    raise ValueError
except ValueError:
    print(name(), repr(sys.exception()))
    try:
        raise KeyError
    except KeyError:
        print(name())
    print(name())
    def gen():
        yield name()
        try:
            raise OSError
        except OSError:
            yield name()
        yield name()
    print(list(gen()))
print(name())
