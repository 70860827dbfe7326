# A StopIteration that leaves the body becomes a RuntimeError.
def bare_next(it):
    while True:
        yield next(it)

def explicit():
    yield 1
    raise StopIteration("by hand")

for g in (bare_next(iter([1])), explicit()):
    print(next(g))
    try:
        next(g)
    except RuntimeError as error:
        print(error, repr(error.__cause__))
