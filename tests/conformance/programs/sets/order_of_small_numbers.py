# A set of small numbers prints in the order of its hash table, not of insertion.
print({3, 1, 2}, {8, 1, 9, 0}, set([5, -1, 12, 4]), {x % 5 for x in range(12)}, set())
s = set()
for n in (16, 8, 0, 24):
    s.add(n)
print(s, list(s), frozenset([2, 1]))
