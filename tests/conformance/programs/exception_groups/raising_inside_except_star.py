# New exceptions of the clauses join what is left.
try:
    try:
        raise ExceptionGroup("g", [ValueError("v"), TypeError("t"), OSError("o")])
    except* ValueError as g:
        raise KeyError("new") from g
    except* TypeError:
        raise
except ExceptionGroup as result:
    print(repr(result))
    for e in result.exceptions:
        print(" ", repr(e), repr(e.__cause__), repr(e.__context__))
