# A spec must fit the type of its value.
for action in (lambda: f"{'a':d}", lambda: f"{1.5:d}", lambda: f"{[1]:>5}", lambda: f"{3:s}", lambda: "%d" % "x"):
    try:
        print(action())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
