# Braces make a dict with a colon, a set without; later keys win.
print({n: n * n for n in range(4)}, {c.lower(): i for i, c in enumerate("aAbB")})
print({v: k for k, v in {"x": 1, "y": 2}.items()}, sorted({len(w) for w in "a bb cc d".split()}))
