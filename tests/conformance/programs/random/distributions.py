# Every distribution, from one seed.
import random

r = random.Random(42)
for name, args in (('uniform', (1, 10)), ('triangular', (0, 10, 3)), ('triangular', ()), ('normalvariate', (0, 1)),
                   ('gauss', (0, 1)), ('gauss', (10, 2)), ('gauss', ()), ('expovariate', (0.5,)),
                   ('betavariate', (2, 3)), ('betavariate', (0.5, 0.5)), ('gammavariate', (2, 1)),
                   ('gammavariate', (1, 1)), ('gammavariate', (0.5, 2)), ('lognormvariate', (0, 1)),
                   ('paretovariate', (3,)), ('weibullvariate', (1, 2)), ('vonmisesvariate', (0, 4)),
                   ('vonmisesvariate', (1, 0)), ('triangular', (1, 1, 1)), ('normalvariate', ())):
    print(name, args, getattr(r, name)(*args), getattr(r, name)(*args))
try:
    r.gammavariate(0, 1)
except ValueError as error:
    print(error)
