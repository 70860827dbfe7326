# len, iteration and `in` use the overridden methods; C code of the base may not.
class Odd(list):
    def __len__(self):
        return 100

    def __iter__(self):
        return iter("iter")

    def __contains__(self, x):
        return x == "contained"

    def __getitem__(self, i):
        return "item"

o = Odd([1, 2, 3])
print(len(o), [*o], "contained" in o, 1 in o, o[0], bool(o), o.pop(), list.__len__(o), list.__getitem__(o, 0))
print(repr(o), o == [1, 2], sorted(o), tuple(o), "".join(o), list(reversed(o)))
for x in o:
    print(x, end=" ")
print(*enumerate(o))
class Key(str):
    def __lt__(self, other):
        return len(self) < len(other)
print(sorted([Key("ccc"), Key("a"), Key("bb")]), min(Key("long"), Key("z")))
