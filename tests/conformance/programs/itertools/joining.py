import operator
from itertools import accumulate, chain, compress, dropwhile, filterfalse, pairwise, starmap, takewhile, zip_longest

print(list(accumulate([1, 2, 3])), list(accumulate([1, 2, 3], operator.mul)), list(accumulate([1, 2], initial=10)))
print(list(accumulate([])), list(accumulate([], initial=5)), list(accumulate('abc')))
print(list(chain('ab', [1], {2: 3})), list(chain()), list(chain.from_iterable(['ab', 'c'])))
print(list(compress('abcd', [1, 0, True, ''])), list(pairwise('abcd')), list(pairwise('a')))
print(list(dropwhile(lambda n: n < 3, [1, 3, 2])), list(takewhile(lambda n: n < 3, [1, 3, 2])))
print(list(filterfalse(lambda n: n % 2, range(6))), list(filterfalse(None, [0, 1, '', 'a'])))
print(list(starmap(pow, [(2, 5), [3, 2]])), list(zip_longest('ab', 'c', fillvalue='-')), list(zip_longest()))
for call in (lambda: list(chain('a', 3)), lambda: list(starmap(pow, [1])), lambda: zip_longest('a', x=1), lambda: accumulate(),
             lambda: list(accumulate(['a', 1])), lambda: dropwhile(1), lambda: compress('a'), lambda: chain.from_iterable(),
             lambda: list(takewhile(3, 'a')), lambda: pairwise('a', 'b'), lambda: accumulate([1], None, 3)):
    try:
        print(call())
    except TypeError as error:
        print(error)
