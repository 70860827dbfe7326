# A changed value keeps its place; a deleted key comes back at the end.
d = {"b": 1, "a": 2}
d["c"] = 3
d["b"] = 10
print(d)
del d["b"]
d["b"] = 20
print(d, list(d), list(d.values()), list(d.items()), list(reversed(d)))
print({1: "int", 1.0: "float", True: "bool"}, len({0: 1, False: 2}))
