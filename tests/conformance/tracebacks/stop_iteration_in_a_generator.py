# StopIteration becomes a RuntimeError with a cause.
def first_of(items):
    yield next(iter(items))

print(list(first_of([1])))
list(first_of([]))
