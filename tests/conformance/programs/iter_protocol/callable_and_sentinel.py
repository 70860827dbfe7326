# iter(function, sentinel) calls until the sentinel comes.
values = iter([3, 1, 4, 0, 5])
print(list(iter(lambda: next(values), 0)), next(values))
class Dice:
    def __init__(self):
        self.n = 0
    def __call__(self):
        self.n += 1
        return self.n * 7 % 6
print(list(iter(Dice(), 0)))
it = iter([1, 2].pop, 1)
print(list(it), list(it), type(it).__name__)
def stops():
    raise StopIteration
print(list(iter(stops, None)))
for call in (lambda: iter(5, 0), lambda: iter(), lambda: iter(5), lambda: next(iter(lambda: 1 / 0, 0))):
    try:
        call()
    except (TypeError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
