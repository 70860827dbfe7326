# Every container has its own iterator type; all of them are spent once.
for container in ([1], (1,), "a", {"k": 1}, {1}, range(1), b"a", {"k": 1}.items(), enumerate([1]), reversed([1]), zip([1]), (x for x in [1])):
    it = iter(container)
    print(type(it).__name__, it is container, next(it), next(it, "spent"), next(it, "again"))
it = iter([1, 2, 3])
for x in it:
    print(x, list(it))
items = [1, 2, 3]
for x in items:
    if x < 3:
        items.append(x + 10)
print(items)
d = {1: 1}
for action in (lambda: d.update({len(d) + 5: 0}), lambda: d.pop(1)):
    try:
        for k in d:
            action()
    except RuntimeError as error:
        print(error)
print(it.__length_hint__() if hasattr(it, "__length_hint__") else "none", list(iter(iter("ab"))))
