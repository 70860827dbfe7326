# instance.method is a new object that remembers its instance.
class Counter:
    def __init__(self, start):
        self.n = start

    def up(self, by=1):
        self.n += by
        return self.n

a, b = Counter(0), Counter(100)
up = a.up
print(up(), up(5), b.up(), Counter.up(b, by=2))
print(up.__self__ is a, up.__func__ is Counter.up, up.__name__, up.__qualname__)
print(a.up == a.up, a.up == b.up, a.up is a.up)
print(list(map(b.up, [10, 20])))
print(type(a.up).__name__, type(Counter.up).__name__)
try:
    Counter.up()
except TypeError as error:
    print(error)
