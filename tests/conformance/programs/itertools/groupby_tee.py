from itertools import groupby, tee

print([(key, list(group)) for key, group in groupby('aaabbc')])
print([(key, list(group)) for key, group in groupby([1, 3, 2, 4, 5], key=lambda n: n % 2)])
groups = groupby('aab')
key, first = next(groups)
next(first)
print(key, next(groups)[0], list(first))
print([key for key, _ in groupby('aabba')], list(groupby([])))
left, right = tee(iter('abc'))
print(next(left), next(left), next(right), list(left), list(right))
print([list(one) for one in tee('ab', 3)], tee('ab', 0))
a, = tee('xyz', 1)
next(a)
b, c = tee(a)
print(list(b), list(c))
for call in (lambda: tee('a', -1), lambda: tee(3), lambda: tee('a', 'b'), lambda: groupby(3), lambda: groupby('a', 3, 4),
             lambda: list(groupby('ab', 3))):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
