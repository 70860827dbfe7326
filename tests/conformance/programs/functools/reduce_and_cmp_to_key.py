# reduce folds a sequence; cmp_to_key makes a sort key of an old comparison function.
from functools import cmp_to_key, reduce

print(reduce(lambda a, b: a + b, [1, 2, 3, 4]), reduce(lambda a, b: f'({a}{b})', 'abcd'), reduce(max, [3, 9, 2], 5))
print(reduce(lambda a, b: a + b, [], 'start'))
try:
    reduce(lambda a, b: a + b, [])
except TypeError as error:
    print(error)
try:
    reduce(lambda a, b: a + b, 5)
except TypeError as error:
    print(error)


def by_length_then_backwards(a, b):
    if len(a) != len(b):
        return len(a) - len(b)
    return (a < b) - (a > b)


print(sorted(['bb', 'a', 'ccc', 'aa', 'c'], key=cmp_to_key(by_length_then_backwards)))
key = cmp_to_key(lambda a, b: a - b)
print(key(1) < key(2), key(1) == key(1), key(3) >= key(4), key(7).obj)
