# A list may contain itself; repr() marks it.
a = [1]
a.append(a)
print(a, a[1][1][0], len(a))
d = {"self": None}
d["self"] = d
print(d)
