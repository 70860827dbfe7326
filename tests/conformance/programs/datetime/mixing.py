# Operators between types that don't go together.
from datetime import date, datetime, time, timedelta

d, m, t, x = date(2024, 1, 1), datetime(2024, 1, 1), time(1), timedelta(1)
for wrong in (lambda: d + 1, lambda: 1 + d, lambda: d + d, lambda: d < 3, lambda: x + 1, lambda: x < 3, lambda: t + x, lambda: x * 'a', lambda: d - 1, lambda: t < d, lambda: x / 'a', lambda: 5 / x,
              lambda: d.nothing, lambda: x.hours, lambda: setattr(t, 'foo', 1), lambda: x % 3, lambda: sorted([d, 5]), lambda: -d, lambda: len(x), lambda: d[0], lambda: d()):
    try:
        print(wrong())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
