# range, enumerate, zip, sum, min, max, any, all, map, filter, reversed.
print(list(range(3)), list(range(5, 0, -2)), range(2, 8, 3)[1], len(range(0, 10, 3)), 4 in range(0, 10, 2))
print(list(enumerate("ab", start=1)), list(zip("abc", [1, 2])), sum([1, 2.5]), sum([[1], [2]], []))
print(min([3, 1], key=lambda x: -x), max("a", "bbb", "cc", key=len), max([], default="none"))
print(any([]), all([]), any([0, "x"]), all([1, ""]), list(map(str, [1, 2])), list(map(pow, [2, 3], [3, 2])))
print(list(filter(None, [0, 1, "", "a"])), list(reversed([1, 2])), range(3), list(zip(*[(1, 2), (3, 4)])))
