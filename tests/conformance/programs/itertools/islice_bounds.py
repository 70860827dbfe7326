from itertools import count, islice

print(list(islice('abcdefg', 2)), list(islice('abcdefg', 2, 4)), list(islice('abcdefg', 2, None)))
print(list(islice('abcdefg', 0, None, 3)), list(islice('abc', None)), list(islice('abc', 5, 2)))
numbers = iter(range(10))
print(list(islice(numbers, 1, 7, 3)), next(numbers))
numbers = iter(range(10))
print(list(islice(numbers, 5, 3)), next(numbers))
print(list(islice(count(), 3, 9, 2)))
for bounds in ((-1,), (1, -1), (-5, 2), (1, 2, 0), ('a',), (1, 'b'), (1, 2, -1), (None, None, None), (1, 2, 'x')):
    try:
        print(list(islice('abcdef', *bounds)))
    except ValueError as error:
        print(error)
for call in (lambda: islice('a'), lambda: islice('a', 1, 2, 3, 4), lambda: islice(3, 4)):
    try:
        call()
    except TypeError as error:
        print(error)
