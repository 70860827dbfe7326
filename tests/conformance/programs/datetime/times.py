# Times of the day.
from datetime import time

for t in (time(), time(9), time(9, 5), time(9, 5, 1), time(9, 5, 1, 20), time(0, 0, 0, 7), time.min, time.max, time(1, fold=1)):
    print(t, repr(t), t.isoformat('minutes'), t.hour, t.microsecond, t.replace(hour=3))
print(time(1) < time(2), time(1) == time(1, 0), sorted([time(5), time(4, 59)]), time.fromisoformat('04:05'), time.fromisoformat('T040506.5'), time.fromisoformat('04:05:06+01:00'), time.resolution, bool(time(0)))
for wrong in (lambda: time(24), lambda: time(1, 60), lambda: time('a'), lambda: time.fromisoformat('1'), lambda: time.fromisoformat('25:00'), lambda: time(1).isoformat('x')):
    try:
        print(wrong())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
