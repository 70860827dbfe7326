# One starred name takes what is left over.
first, *middle, last = range(5)
*init, tail = "abc"
head, *rest = [1]
print(first, middle, last, init, tail, head, rest)
(a, *b), *c = [(1, 2, 3), 4, 5]
[p, *q] = {"k": 1, "l": 2}
print(a, b, c, p, q)
for x, *y in [(1, 2, 3), "ab", [9]]:
    print(x, y)
*all, = range(3)
print(all)
class Box: pass
box, items = Box(), [0]
*box.many, items[0] = 1, 2, 3
print(box.many, items)
for n in (0, 1):
    try:
        a, b, *c = range(n)
    except ValueError as error:
        print(error)
for value in (range(3), range(1), 5):
    try:
        a, b = value
    except (ValueError, TypeError) as error:
        print(error)
