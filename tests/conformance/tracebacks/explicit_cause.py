# raise from: both tracebacks and the sentence between.
class AppError(Exception):
    pass

def parse(text):
    try:
        return int(text)
    except ValueError as error:
        raise AppError("cannot parse", text) from error

parse("x1")
