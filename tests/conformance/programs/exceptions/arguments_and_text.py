# str() of an exception depends on how many arguments it has; repr() shows them all.
for error in (ValueError(), ValueError("one"), ValueError("one", 2), KeyError("k"), IndexError(3)):
    print(type(error).__name__, error.args, "|", str(error), "|", repr(error))
