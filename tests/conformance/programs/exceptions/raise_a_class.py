# Raising a class makes an instance; only exceptions can be raised.
for thing in (ValueError, KeyError("k"), 5):
    try:
        raise thing
    except Exception as error:
        print(type(error).__name__, repr(str(error)))
