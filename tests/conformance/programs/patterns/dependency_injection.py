# A small container that makes what a constructor asks for by annotation.
class Container:
    def __init__(self):
        self.made, self.stack = {}, []

    def get(self, cls):
        if cls in self.made:
            return self.made[cls]
        if cls in self.stack:
            raise RuntimeError(" -> ".join(c.__name__ for c in [*self.stack, cls]))
        self.stack.append(cls)
        try:
            needs = {name: kind for name, kind in getattr(cls.__init__, "__annotations__", {}).items() if name != "return"}
            self.made[cls] = cls(**{name: self.get(kind) for name, kind in needs.items()})
        finally:
            self.stack.pop()
        return self.made[cls]

class Clock:
    now = 12

class Log:
    def __init__(self, clock: Clock):
        self.clock = clock

    def write(self, text):
        print(self.clock.now, text)

class App:
    def __init__(self, log: Log, clock: Clock) -> None:
        self.log, self.same = log, log.clock is clock

app = Container().get(App)
app.log.write("hello")
print(app.same)
class A:
    pass
A.__init__ = lambda self, b: None
class B:
    def __init__(self, a: A): pass
A.__init__.__annotations__ = {"b": B}
try:
    Container().get(A)
except RuntimeError as error:
    print(error)
