# What cannot be compared cannot be sorted; the list stays as far as it got.
for items in ([1, "a"], [None, 1], [1j, 2j], [{}, {}], [[1], (1,)], [object, int]):
    try:
        print(sorted(items))
    except TypeError as error:
        print(error)
for call in (lambda: sorted(5), lambda: sorted([1], len), lambda: [1].sort(len), lambda: sorted([1, 2], key=5), lambda: sorted([], key=5), lambda: sorted()):
    try:
        print(call())
    except TypeError as error:
        print(error)
items = [3, 1, 2]
def key(x):
    print(len(items), end=" ")
    return x
items.sort(key=key)
print(items)
def bad(x):
    if x == 1:
        raise ValueError("key failed")
    return x
try:
    items.sort(key=bad)
except ValueError as error:
    print(error, items)
def cheat(x):
    items.append(x)
    return x
try:
    items.sort(key=cheat)
except ValueError as error:
    print(error)
