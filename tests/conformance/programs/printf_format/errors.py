# Formats and arguments that do not fit.
cases = [("%d", "x"), ("%d %d", 1), ("%d", (1, 2)), ("%s", ()), ("%q", 1), ("%", 1), ("%(a)s", 5), ("%(a)s", {}), ("%c", "ab"), ("%c", -1),
         ("%f", "1"), ("%x", 1.5), ("%s %(a)s", {"a": 1}), ("no format", 1), ("%*d", ("x", 1)), ("%(a", {"a": 1}), ("%d", None), ("%.s", "x")]
for text, arguments in cases:
    try:
        print(repr(text % arguments))
    except (TypeError, ValueError, KeyError, OverflowError) as error:
        print(type(error).__name__, error)
print("no format" % {}, "no format" % [])
