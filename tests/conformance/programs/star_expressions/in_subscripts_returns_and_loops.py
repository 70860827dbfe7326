# Places where a bare tuple may contain stars.
def f(*rest):
    return 0, *rest

def g(items):
    yield *items, "end"

print(f(1, 2), next(g([5])))
for x in *[1, 2], 3:
    print(x, end=" ")
print()
class Keys:
    def __getitem__(self, key):
        return key
print(Keys()[*[1, 2], 3], Keys()[1, *"ab"])
def h(*args: "note", **kwargs): return args
print(h(*range(2)), (lambda *a, **k: (a, k))(*"x", **{"y": 1}))
print(*(n for n in range(3)), *{"a": 1}.items(), sep=";")
