# sort() keeps equal items in their order, also in reverse; it returns None.
words = ["bb", "a", "cc", "d", "aa"]
print(sorted(words, key=len), sorted(words, key=len, reverse=True))
print(words.sort(), words)
pairs = [(1, "x"), (0, "y"), (1, "a")]
pairs.sort(key=lambda pair: pair[0])
print(pairs, sorted(pairs), sorted("hello", reverse=True))
try:
    sorted([1, "a"])
except TypeError as error:
    print(error)
