# Sets: in-place operators keep the object, the others give the class back.
class Tags(set):
    def add(self, tag):
        super().add(tag.lower())

t = Tags(["A"])
t.add("B")
print(sorted(t), type(t | {"x"}).__name__, type(t.copy()).__name__, t == {"A", "b"}, len(t), "b" in t)
t |= {"Z"}
print(type(t).__name__, sorted(t), Tags() == set(), repr(Tags()), repr(Tags([1])))
class F(frozenset):
    def __repr__(self):
        return "F" + str(sorted(self))
f = F([3, 1])
print(f, f | {2}, type(f | {2}).__name__, hash(f) == hash(frozenset([1, 3])), {f: 1}[frozenset([1, 3])])
