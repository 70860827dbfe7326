# Union, intersection, difference, and the comparisons.
a, b = {1, 2, 3}, {2, 3, 4}
print(sorted(a | b), sorted(a & b), sorted(a - b), sorted(a ^ b), a <= {1, 2, 3, 4}, a < a, a.isdisjoint({9}))
print(sorted(a.union([7], (8,))), sorted(a.intersection([1, 3, 5])), sorted(a.difference({1})))
print(a == {3, 2, 1}, a.issubset(b), a.issuperset([1, 2]))
a |= {9}
a -= {1}
print(sorted(a), len(a), 2 in a, set() == {0} - {0})
