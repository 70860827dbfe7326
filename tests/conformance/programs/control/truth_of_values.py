# Zero, None and empty containers are false; everything else is true.
for value in (0, 1, 0.0, -0.5, "", "0", None, [], [0], (), (None,), {}, {"k": 0}, set(), range(0), range(2)):
    print(repr(value), "is", "true" if value else "false")
