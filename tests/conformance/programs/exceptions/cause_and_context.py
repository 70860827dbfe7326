# `raise X from Y` sets the cause; raising inside a handler sets the context.
try:
    try:
        {}["key"]
    except KeyError as error:
        raise ValueError("converted") from error
except ValueError as error:
    print(repr(error), repr(error.__cause__), error.__suppress_context__)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise TypeError("second")
except TypeError as error:
    print(repr(error), repr(error.__context__), error.__cause__)
