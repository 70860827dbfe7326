# Starred arguments are evaluated from left to right with the others.
def v(x):
    print(x, end=" ")
    return x

def f(*args, **kwargs):
    return len(args), list(kwargs)

print(f(v(1), *v([2, 3]), v(4), k=v(5), *v((6,)), **v({"l": 7}), m=v(8)))
print([v(1), *v("ab"), v(2)], {v("k"): v(1), **v({"q": 2}), v("r"): v(3)})
def gen():
    print("gen", end=" ")
    yield 1
    print("end", end=" ")
print([v(0), *gen(), v(9)])
x = [*map(v, range(3))][::-1]
print(x)
i = 0
i, items = 1, [0, 0]
i, items[i] = 0, "after"
print(i, items)
