# Dates: fields, arithmetic, the ISO calendar, replace.
from datetime import date, timedelta

d = date(2024, 2, 29)
print(d, repr(d), d.year, d.month, d.day, d.weekday(), d.isoweekday(), d.toordinal(), d.ctime(), tuple(d.isocalendar()), d.isocalendar())
print(d + timedelta(days=1), d - timedelta(weeks=1), d - date(2023, 2, 28), date(2024, 3, 1) - d, d + timedelta(hours=47), timedelta(1) + d)
print(d.replace(year=2023, day=1), d < date(2024, 3, 1), d == date(2024, 2, 29), d != 5, sorted([d, date.min, date.max]))
print(date.fromordinal(1), date.fromordinal(738000), date.fromisoformat('2020-12-31'), date.fromisoformat('20201231'), date.fromisoformat('2020-W53-4'), date.fromisoformat('2020W531'))
print(date.fromisocalendar(2021, 1, 1), date.fromtimestamp(86400 * 365.5), date.resolution, list(d.timetuple()), hash(d) == hash(date(2024, 2, 29)))
for n in range(1, 3652060, 91373):
    assert date.fromordinal(n).toordinal() == n
print([str(date(y, 1, 1).isocalendar()[:2]) for y in range(2015, 2027)], [date.fromordinal(n).isoformat() for n in range(1, 3652060, 300007)])
print({date(2024, 1, 1): 'new year'}[date(2024, 1, 1)], (date(2024, 12, 25) - date(2024, 1, 1)).days)
for wrong in (lambda: date(), lambda: date(2020), lambda: date(2020, 1), lambda: date(2020, 13, 1), lambda: date(2021, 2, 29), lambda: date(0, 1, 1), lambda: date('a', 1, 1),
              lambda: date(2020.0, 1, 1), lambda: date.max + timedelta(1), lambda: date.min - timedelta(1), lambda: date.fromisoformat('2020-1-1'), lambda: date.fromisoformat('nope'),
              lambda: date.fromisoformat(5), lambda: date.fromisoformat('2020-02-30'), lambda: date.fromordinal(0), lambda: d.replace(month=0), lambda: date.fromisocalendar(2020, 54, 1),
              lambda: date.fromisocalendar(2021, 53, 1), lambda: date.fromisocalendar(2020, 1, 8), lambda: setattr(d, 'year', 2000)):
    try:
        print(wrong())
    except (TypeError, ValueError, OverflowError, AttributeError) as error:
        print(type(error).__name__, error)
