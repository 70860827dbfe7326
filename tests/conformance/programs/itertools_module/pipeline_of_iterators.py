# A few of itertools, put together.
import itertools as it
print(list(it.islice(it.count(10, 3), 4)), list(it.chain("ab", [1])), list(it.repeat("x", 2)), list(it.islice(it.cycle("abc"), 7)))
print(list(it.accumulate([1, 2, 3, 4])), list(it.takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(it.dropwhile(lambda x: x < 3, [1, 2, 3, 1])))
print([(k, "".join(g)) for k, g in it.groupby("aabbbc")], list(it.pairwise("abcd")), list(it.zip_longest("ab", [1], fillvalue="-")))
print(list(it.product("ab", repeat=2)), list(it.permutations([1, 2, 3], 2)), list(it.combinations("abc", 2)), list(it.starmap(pow, [(2, 3), (3, 2)])))
a, b = it.tee(iter([1, 2, 3]))
print(next(a), next(a), list(b), list(a), list(it.compress("abc", [1, 0, 1])), list(it.filterfalse(lambda x: x % 2, range(5))), list(it.chain.from_iterable(["ab", "c"])))
