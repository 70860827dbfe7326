# Built-in methods do not call the overridden ones.
class Upper(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)

    def __getitem__(self, key):
        return super().__getitem__(key.upper())

d = Upper(a=1)
d["b"] = 2
d.update(c=3)
d.setdefault("d", 4)
print(d, d["b"], d.get("b"), d.get("B"), "b" in d, "B" in d)
print(type(d).__name__, d == {"a": 1, "B": 2, "c": 3, "d": 4}, len(d), list(d), type(d | {}).__name__, type(d.copy()).__name__)
print({**d}, dict(d), [*d.items()][:2])
try:
    d["a"]
except KeyError as error:
    print(repr(error))
