# A for loop and an assignment can take values apart.
for index, (name, *scores) in enumerate([("ann", 1, 2), ("bob",), ("cy", 3)]):
    print(index, name, scores)
a, b = b, a = 1, 2
print(a, b)
a, b = b, a
print(a, b)
(x, y), [z] = (1, 2), "q"
print(x, y, z)
