# Groups in groups, with tracebacks of the parts.
def make(kind, text):
    try:
        raise kind(text)
    except kind as error:
        return error

inner = ExceptionGroup("inner", [make(KeyError, "k"), OSError(2, "No such file", "x.txt")])
raise ExceptionGroup("outer", [make(ValueError, "v"), inner, make(IndexError, "i")])
