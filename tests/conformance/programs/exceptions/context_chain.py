# __context__ is the exception that was being handled; chains may be walked.
def chain(error):
    while error:
        yield type(error).__name__
        error = error.__cause__ or error.__context__

try:
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            [][1]
    except IndexError:
        {}["k"]
except KeyError as last:
    print(list(chain(last)))
saved = None
try:
    raise ValueError("a")
except ValueError as e:
    saved = e
try:
    raise saved
except ValueError as e:
    print(e.__context__)
try:
    try:
        raise ValueError("b")
    finally:
        raise KeyError("in finally")
except KeyError as e:
    print(repr(e.__context__))
e = ValueError("cycle")
e.__cause__ = e
print(e.__cause__ is e, e.__suppress_context__)
