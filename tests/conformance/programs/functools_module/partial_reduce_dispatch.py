# A few of functools.
from functools import partial, reduce, singledispatch, cached_property, cmp_to_key

power = partial(pow, exp=2)
print(power(5), partial(print, "a", sep="-").keywords, partial(max, 3)(1, 2), reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(max, [], 0))
@singledispatch
def show(x): return f"object {x}"
@show.register
def _(x: int): return f"int {x}"
@show.register(list)
def _(x): return f"list of {len(x)}"
print(show(5), show([1]), show("s"), show(True))
class A:
    @cached_property
    def value(self):
        print("computing")
        return 42
a = A()
print(a.value, a.value, sorted([3, 1, 2], key=cmp_to_key(lambda x, y: y - x)))
try:
    reduce(max, [])
except TypeError as error:
    print(error)
