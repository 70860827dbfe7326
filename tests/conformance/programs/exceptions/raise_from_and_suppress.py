# `from error` sets the cause, `from None` hides the context.
def convert(text, mode):
    try:
        return int(text)
    except ValueError as error:
        if mode == "from":
            raise RuntimeError("bad number") from error
        if mode == "none":
            raise RuntimeError("bad number") from None
        if mode == "class":
            raise RuntimeError from KeyError
        raise RuntimeError("bad number")

for mode in ("from", "none", "class", "implicit"):
    try:
        convert("x", mode)
    except RuntimeError as error:
        print(mode, repr(error.__cause__), repr(error.__context__), error.__suppress_context__)
for cause in (5, "text", int):
    try:
        raise ValueError from cause
    except TypeError as error:
        print(error)
