# Text and numbers do not mix by themselves.
a = "a"
for action in (lambda: a + 1, lambda: 1 + a, lambda: a * "b", lambda: a < 1, lambda: len(5), lambda: a["b"]):
    try:
        action()
    except TypeError as error:
        print(error)
