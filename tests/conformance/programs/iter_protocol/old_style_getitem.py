# Without __iter__, iteration counts up __getitem__ until IndexError.
class Squares:
    def __getitem__(self, i):
        if i >= 4:
            raise IndexError(i)
        return i * i

s = Squares()
print(list(s), 9 in s, 5 in s, [*s], dict(enumerate(s)), max(s), sorted(s, reverse=True), list(zip(s, s)), sum(s))
a, b, *c = s
print(a, b, c, list(map(str, s)), type(iter(s)).__name__)
class Stops:
    def __getitem__(self, i):
        if i == 2:
            raise StopIteration
        if i == 9:
            raise KeyError(i)
        return i
print(list(Stops()))
class Fails:
    def __getitem__(self, i):
        raise KeyError(i)
try:
    list(Fails())
except KeyError as error:
    print(repr(error))
