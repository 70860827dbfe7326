# Views follow the dict; adding keys while iterating is an error.
d = {"x": 1, "y": 2}
keys, values, items = d.keys(), d.values(), d.items()
d["z"] = 3
print(keys, values, items, ("z", 3) in items, sorted(keys & {"x", "q"}))
for key, value in d.items():
    print(key, value)
try:
    for key in d:
        d[key + "!"] = 0
except RuntimeError as error:
    print(error, len(d))
