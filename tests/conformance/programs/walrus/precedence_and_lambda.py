# := binds weaker than everything but the comma.
x = (y := 3, 4)
print(x, y)
print((z := 5 if x else 6), (q := not x), (r := 1 < 2))
f = lambda: (inner := 9) + 1
print(f())
try:
    inner
except NameError as error:
    print(error)
items = [m := 1, m + 1, n := m + 5]
print(items, m, n)
d = {(k := "key"): (val := 2)}
print(d, k, val, items[(i := 1)], items[i:(j := 3)], j)
def g(a, b): return a, b
print(g(c := 1, b=(e := 2)), c, e)
