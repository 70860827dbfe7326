# In a comprehension, := binds in the function around it.
def f(items):
    squares = [y for x in items if (y := x * x) > 3]
    return squares, y

print(f([1, 2, 3]))
print([[last := i for i in range(n)] for n in (2, 4)], last)
def g():
    [count := i for i in range(3)]
    def inner():
        nonlocal count
        count += 10
        return count
    return inner(), count
print(g())
def h():
    global made
    [made := i for i in "xyz"]
h()
print(made, {k: (v := k * 2) for k in "ab"}, v)
gen = (late := i for i in range(3))
try:
    late
except NameError as error:
    print(error)
print(list(gen), late)
