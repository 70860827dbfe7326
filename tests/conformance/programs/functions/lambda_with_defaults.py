# A lambda takes every kind of argument, and its body is one expression.
scale = lambda x, by=10: x * by
count = lambda *args, **kwargs: (len(args), len(kwargs))
choose = lambda n: "even" if n % 2 == 0 else "odd"
print(scale(2), scale(2, 3), scale(by=2, x=1))
print(count(), count(1, 2, a=3))
print([choose(n) for n in range(3)])
print((lambda: (1, 2))(), (lambda a, /, *, b: a - b)(5, b=3))
