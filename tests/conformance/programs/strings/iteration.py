# A string is a sequence of strings of length one.
for i, c in enumerate("añ世"):
    print(i, c, ord(c))
print(list("hey"), tuple("ab"), [c for c in "a-b" if c != "-"], "".join(sorted("cab")))
first, *middle, last = "abcd"
print(first, middle, last)
