# split uses derive, so a subclass can keep its type and its data.
class Failures(ExceptionGroup):
    def __new__(cls, message, errors, code=0):
        self = super().__new__(cls, message, errors)
        self.code = code
        return self

    def derive(self, errors):
        return Failures(self.message + "'", errors, self.code)

    def __init__(self, *arguments, **options):
        super().__init__(*arguments)

class Plain(ExceptionGroup):
    pass

g = Failures("f", [ValueError(1), KeyError(2)], code=7)
a, b = g.split(ValueError)
print(repr(a), a.code, repr(b), b.code)
p, q = Plain("p", [ValueError(1), KeyError(2)]).split(KeyError)
print(type(p).__name__, type(q).__name__)
try:
    raise g
except* KeyError as part:
    print(type(part).__name__, part.code, part.message)
except* ValueError as part:
    print(type(part).__name__, part.code)
