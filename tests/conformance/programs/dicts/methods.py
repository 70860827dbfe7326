# get, setdefault, pop, popitem, update, | and fromkeys.
d = {"a": 1}
print(d.get("a"), d.get("x"), d.get("x", 0), d.setdefault("a", 9), d.setdefault("b", []), d)
d["b"].append(5)
d.update({"c": 3}, e=5)
print(d, d.pop("a"), d.pop("zz", "default"), d.popitem(), d)
print({"x": 1, "y": 2} | {"y": 3, "z": 4}, {**d, "b": 0}, dict.fromkeys("ab", 0), dict([("k", 1)], m=2))
print("b" in d, "q" not in d, len(d), d == {"c": 3, "b": [5]})
d.clear()
print(d, bool(d))
