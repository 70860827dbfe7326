# yield from works with any iterable; send and throw are passed on if the iterator has them.
class Plain:
    def __init__(self):
        self.n = 0
    def __iter__(self):
        return self
    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration("result")
        return self.n

class Full(Plain):
    def send(self, value):
        return f"sent {value}"
    def throw(self, error):
        return f"thrown {error!r}"
    def close(self):
        print("closed")

def delegate(iterator):
    print("value", (yield from iterator))

print(list(delegate(Plain())), list(delegate("ab")), list(delegate({"k": 1})))
g = delegate(Full())
print(next(g), g.send("x"), g.throw(ValueError("v")), next(g))
g.close()
g = delegate(Plain())
next(g)
for action in (lambda: g.send(1), lambda: next(g)):
    try:
        action()
    except (AttributeError, StopIteration) as error:
        print(type(error).__name__, error)
try:
    next(delegate(5))
except TypeError as error:
    print(error)
