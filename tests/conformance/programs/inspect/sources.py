# The source of functions and classes.
import inspect

def one(a,
        b=(1, 2)):
    """Doc
with lines at the left."""
    if a:
        return [
    b,
        ]

    # a comment inside
    return b
# a comment after

@staticmethod
def two(): return 2

class Three:
    # inside
    def method(self):
        return 'x'

    class Inner:
        y = 1

square = lambda x: x * x
# the comment
# of last
def last(): pass
for thing in (one, two.__func__, Three, Three.method, Three.Inner, square, last):
    print(inspect.getsource(thing))
lines, start = inspect.getsourcelines(Three.method)
print(lines, start, inspect.getcomments(last), inspect.getsourcefile(one) == __file__)
for wrong in (3, int):
    try:
        inspect.getsource(wrong)
    except TypeError as e:
        print(e)
