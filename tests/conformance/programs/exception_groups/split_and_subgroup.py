# split gives the matching and the other part, keeping the nesting.
group = ExceptionGroup("outer", [
    ValueError("v1"),
    ExceptionGroup("inner", [TypeError("t1"), ValueError("v2"), ExceptionGroup("deep", [KeyError("k")])]),
    OSError("o"),
])
match, rest = group.split(ValueError)
print(repr(match))
print(repr(rest))
print(repr(group.subgroup((KeyError, OSError))))
print(repr(group.subgroup(lambda e: isinstance(e, ExceptionGroup) and e.message == "deep")))
print(group.subgroup(IndexError), group.split(IndexError)[0], group.split(IndexError)[1] == group)
print(group.split(ExceptionGroup)[0] is group, group.subgroup(lambda e: False))
for bad in (5, "ValueError", (ValueError, 3)):
    try:
        group.split(bad)
    except TypeError as error:
        print(error)
