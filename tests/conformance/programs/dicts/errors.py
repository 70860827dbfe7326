# Missing keys and keys that cannot be hashed.
d = {"a": 1}
for action in (lambda: d["b"], lambda: d[1, 2], lambda: d.pop("b"), lambda: {}.popitem(), lambda: d[[]], lambda: {**5}):
    try:
        action()
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)
