# Moments: making them, taking them apart, arithmetic and order.
from datetime import date, datetime, time, timedelta

m = datetime(2024, 3, 10, 14, 5, 9, 123456)
print(m, m.date(), m.time(), m.hour, m.minute, m.second, m.microsecond, m.tzinfo, m.fold, m.weekday(), m.toordinal())
print(m + timedelta(hours=10), m - timedelta(days=70, seconds=1), m - datetime(2024, 1, 1), datetime(2024, 1, 1) - m)
print(m.replace(hour=0, microsecond=0), m.isoformat(), m.isoformat(' '), m.isoformat(timespec='minutes'), m.isoformat(sep='_', timespec='milliseconds'), m.isoformat(timespec='hours'), m.ctime())
print(datetime.combine(date(2020, 1, 2), time(3, 4)), datetime.fromtimestamp(0), datetime.fromtimestamp(1.5), datetime.fromtimestamp(1700000000.123456), datetime.fromtimestamp(-1.25), m.timestamp())
print(m > datetime(2024, 1, 1), m == m.replace(), m == date(2024, 3, 10), m != 'x', max(m, datetime.min), datetime.max, isinstance(m, date), list(m.timetuple()))
print(repr(datetime.combine(m.date(), m.time()) - m), sorted([m, datetime(2020, 1, 1)])[0], {m: 1}[m.replace()], datetime.fromordinal(738000), datetime.utcfromtimestamp(10))
for text in ('2020-01-02', '2020-01-02T03:04', '2020-01-02 03:04:05', '20200102T030405', '2020-01-02T03:04:05.678', '2020-01-02T03:04:05.678901+05:30', '2020-01-02T03Z', '2020-W01-4T10:00', '2020-01-02T03:04:05-0800'):
    print(datetime.fromisoformat(text))
for wrong in (lambda: datetime(2020, 1), lambda: datetime(2020, 1, 1, 24), lambda: datetime(2020, 1, 1, 1, 60), lambda: datetime(2020, 1, 1, 1, 1, 60), lambda: datetime(2020, 1, 1, 1, 1, 1, 10 ** 6),
              lambda: datetime(2020, 1, 1, tzinfo=3), lambda: datetime.fromisoformat('2020-01-02T'), lambda: datetime.fromisoformat('x'), lambda: datetime.max + timedelta(1), lambda: m < date(2024, 1, 1),
              lambda: m.isoformat(timespec='days'), lambda: datetime.combine(1, 2), lambda: datetime(2020, 1, 1, fold=2), lambda: datetime.fromtimestamp('a'), lambda: m.replace(month=13)):
    try:
        print(wrong())
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, str(error).replace('datetime.datetime', 'datetime'))
