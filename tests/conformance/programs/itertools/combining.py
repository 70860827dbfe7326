from itertools import combinations, combinations_with_replacement, permutations, product

print(list(product('ab', [1, 2])), list(product([0, 1], repeat=2)), list(product()), list(product('ab', '')))
print(list(product('ab', repeat=0)), len(list(product(range(3), repeat=4))))
print([''.join(p) for p in permutations('abc')], [''.join(p) for p in permutations('abcd', 2)][:7])
print(list(permutations('ab', 3)), list(permutations('ab', 0)))
print([''.join(c) for c in combinations('abcd', 2)], list(combinations('ab', 3)), list(combinations('abc', 0)))
print([''.join(c) for c in combinations_with_replacement('abc', 2)], list(combinations_with_replacement('', 1)))
for call in (lambda: combinations('ab'), lambda: combinations('ab', -1), lambda: combinations('ab', 'x'),
             lambda: permutations('ab', -1), lambda: permutations('ab', 1.5), lambda: product(3),
             lambda: product('a', repeat=-1), lambda: product('a', times=2), lambda: combinations('ab', 1, 2),
             lambda: combinations_with_replacement('a', -1), lambda: permutations(iterable='ab', r=1, x=2)):
    try:
        print(list(call()))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
