# Places in lists that no list has.
big = 10 ** 30
items = [1, 2, 3]
for index in (big, -big, 2 ** 63, -2 ** 63 - 1):
    try:
        items.insert(index, 4)
    except OverflowError as error:
        print(error)
items.insert(2 ** 63 - 1, 4)
items.insert(-2 ** 63, 0)
print(items)
for index in (big, -big, 2 ** 63, -2 ** 63 - 1, 2 ** 62, -2 ** 62):
    for call in (lambda: items.pop(index), lambda: items[index]):
        try:
            print(call())
        except Exception as error:
            print(type(error).__name__, error)
print(items.index(3, -big, big))
for start, stop in ((big, None), (-big, -big), (0, -big), (2 ** 63, 2 ** 64)):
    try:
        print(items.index(3, start) if stop is None else items.index(3, start, stop))
    except ValueError as error:
        print(error)
print((1, 2, 3).index(3, -big, big))
for value in ('x', 1.5, None):
    for call in (lambda: items.insert(value, 1), lambda: items.pop(value), lambda: items.index(1, value)):
        try:
            print(call())
        except TypeError as error:
            print(error)


class Index:
    def __init__(self, number):
        self.number = number

    def __index__(self):
        return self.number


items.insert(Index(2 ** 40), 5)
print(items, items.pop(Index(-1)), items.index(3, Index(-big)))
try:
    items.pop(Index(big))
except OverflowError as error:
    print(error)
