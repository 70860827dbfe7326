# Plain except sees the group as one exception.
try:
    raise ExceptionGroup("g", [ValueError(1)])
except ValueError:
    print("never")
except Exception as error:
    print("as a whole", repr(error))
def leaves(error):
    if isinstance(error, BaseExceptionGroup):
        for e in error.exceptions:
            yield from leaves(e)
    else:
        yield error
nested = ExceptionGroup("1", [ExceptionGroup("2", [ValueError("a"), ExceptionGroup("3", [KeyError("b")])]), OSError("c")])
print([repr(e) for e in leaves(nested)])
try:
    try:
        raise nested
    except* Exception as g:
        raise g.exceptions[1]
except* OSError as g:
    print(type(g).__name__, repr(g.message), list(g.exceptions))
except* Exception as g:
    print("other", repr(g))
