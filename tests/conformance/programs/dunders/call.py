# Instances with __call__ are called like functions.
class Multiplier:
    def __init__(self, factor):
        self.factor = factor
        self.calls = 0

    def __call__(self, x, *args, scale=1, **rest):
        self.calls += 1
        return x * self.factor * scale, args, rest

double = Multiplier(2)
print(double(5), double(5, 6, scale=10, color="red"), double.calls)
print(callable(double), callable(Multiplier), callable(3), callable(len), callable(lambda: 0))
print(list(map(Multiplier(3), [1, 2])))
double.__call__ = lambda x: "not used"
print(double(1))
try:
    double()
except TypeError as error:
    print(error)
