# The parts of a split keep notes, cause and context of the whole.
g = ExceptionGroup("g", [ValueError(1), KeyError(2)])
g.add_note("a note")
try:
    try:
        1 / 0
    except ZeroDivisionError as zero:
        raise g from zero
except* ValueError as part:
    print(part.__notes__, repr(part.__cause__), part.__traceback__ is not None)
    part.add_note("more")
    print(part.__notes__, g.__notes__)
except* KeyError as part:
    print(part.__notes__, repr(part.__context__))
