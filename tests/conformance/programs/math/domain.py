import math

for name, args in [('sqrt', (-1,)), ('log', (0,)), ('log', (-1.5,)), ('log', (2, 1)), ('acos', (2,)), ('atanh', (1,)),
                   ('exp', (1000,)), ('cosh', (1000,)), ('pow', (0, -1)), ('pow', (-8, 1 / 3)), ('pow', (10, 400)),
                   ('fmod', (5, 0)), ('remainder', (1, 0)), ('gamma', (0,)), ('gamma', (-1,)), ('gamma', (172,)),
                   ('lgamma', (0,)), ('sin', (float('inf'),)), ('sqrt', ('a',)), ('sqrt', (10 ** 400,)), ('sqrt', ()),
                   ('sqrt', (1, 2)), ('atan2', (1,)), ('ldexp', (1, 2.5)), ('ldexp', (1.0, 2000)), ('floor', ('a',)),
                   ('floor', (float('nan'),)), ('ceil', (float('inf'),)), ('trunc', ([],)), ('log1p', (-1,)), ('log', ())]:
    try:
        print(name, getattr(math, name)(*args))
    except (ValueError, OverflowError, TypeError, ZeroDivisionError) as error:
        print(name, type(error).__name__, error)
