# A plain exception is wrapped in a group for except*.
try:
    raise ValueError("plain")
except* ValueError as group:
    print(type(group).__name__, repr(group.message), group.exceptions)
try:
    try:
        raise OSError("not matched")
    except* ValueError:
        print("never")
except OSError as error:
    print(repr(error))
for i in range(2):
    try:
        if i:
            raise KeyError(i)
    except* KeyError as g:
        print("loop", i, g.exceptions)
