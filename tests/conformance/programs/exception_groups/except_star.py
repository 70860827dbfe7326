# except* takes the matching part of a group; every clause may run.
def run(*errors):
    try:
        raise ExceptionGroup("several", errors)
    except* ValueError as group:
        print("values:", repr(group), group.exceptions)
    except* (TypeError, KeyError) as group:
        print("types or keys:", [str(e) for e in group.exceptions])
    else:
        print("else")
    finally:
        print("finally")

run(ValueError(1), TypeError("t"), ValueError(2), KeyError("k"))
run(KeyError("only"))
try:
    run(ValueError("caught"), OSError("left"))
except ExceptionGroup as rest:
    print("left over:", repr(rest))
try:
    pass
except* ValueError:
    print("never")
else:
    print("else runs")
