# A timedelta is days, seconds and microseconds, whatever it was made from.
from datetime import timedelta

for d in (timedelta(), timedelta(1), timedelta(hours=25, minutes=61), timedelta(seconds=-1), timedelta(weeks=2, days=-1),
          timedelta(milliseconds=1500), timedelta(0.5), timedelta(seconds=1.0000005), timedelta(microseconds=0.5),
          timedelta(microseconds=1.5), timedelta(days=1, microseconds=-1), timedelta(hours=-5), timedelta(minutes=90.25),
          timedelta(365, 5, 7), timedelta.max, timedelta.min, timedelta.resolution):
    print(d, repr(d), d.days, d.seconds, d.microseconds, d.total_seconds(), bool(d))
a, b = timedelta(days=2, hours=3), timedelta(minutes=45)
print(a + b, a - b, b - a, -a, +a, abs(-a), a * 2, 3 * b, a * 0.1, a / 2, a / b, a // b, a % b, divmod(a, b), a // 7, a / 3, a / 0.3)
print(a > b, a == timedelta(2, 10800), sorted([a, b, -a]), hash(a) == hash(timedelta(hours=51)), a != 3, sum([a, b], timedelta()))
print(f'{a}', '%s' % b, str(timedelta(days=-2, seconds=1)), max(a, b), timedelta(hours=1) == timedelta(minutes=60))
for wrong in (lambda: timedelta(days='a'), lambda: timedelta(10 ** 9), lambda: timedelta.max + b, lambda: a / 0,
              lambda: a / timedelta(0), lambda: a // 0, lambda: a % timedelta(0), lambda: a // timedelta(0), lambda: timedelta(float('nan'))):
    try:
        print(wrong())
    except (TypeError, ValueError, OverflowError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
