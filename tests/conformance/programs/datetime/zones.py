# Time zones with a fixed offset, and one of our own.
from datetime import UTC, datetime, time, timedelta, timezone, tzinfo

ist = timezone(timedelta(hours=5, minutes=30))
named = timezone(timedelta(hours=-8), 'PST')
for z in (timezone.utc, ist, named, timezone(timedelta(0)), timezone(timedelta(0), 'X'), timezone(timedelta(seconds=-61)), timezone.min):
    print(z, repr(z), z.utcoffset(None), z.tzname(None), z.dst(None))
a = datetime(2024, 1, 1, 12, tzinfo=timezone.utc)
b = a.astimezone(ist)
print(a, b, repr(b), a == b, b - a, hash(a) == hash(b), b.astimezone(named), b.utcoffset(), b.tzname(), a.timestamp(), b.timestamp())
print(datetime.fromtimestamp(0, ist), datetime.fromtimestamp(0, timezone.utc), b.utctimetuple()[:5], b.replace(tzinfo=None), datetime(2024, 1, 1).astimezone(ist), datetime(2024, 1, 1).astimezone())
print(time(10, tzinfo=ist), repr(time(10, tzinfo=UTC)), time(10, tzinfo=ist) < time(10, tzinfo=UTC), b.timetz(), b.time(), UTC is timezone.utc)

class Summer(tzinfo):
    def utcoffset(self, dt):
        return timedelta(hours=1) + self.dst(dt)
    def dst(self, dt):
        return timedelta(hours=1) if dt is not None and 3 < dt.month < 10 else timedelta(0)
    def tzname(self, dt):
        return 'CEST' if self.dst(dt) else 'CET'

for month in (1, 7):
    m = datetime(2024, month, 1, 12, tzinfo=Summer())
    print(m, m.tzname(), m.dst(), m.astimezone(timezone.utc), a.replace(month=month).astimezone(Summer()), m.timetuple().tm_isdst, m.strftime('%Z %z'))
for wrong in (lambda: timezone(1), lambda: timezone(timedelta(1)), lambda: timezone(), lambda: a < datetime(2024, 1, 1), lambda: a - datetime(2024, 1, 1), lambda: timezone.utc.utcoffset(3),
              lambda: tzinfo().utcoffset(None), lambda: a == datetime(2024, 1, 1), lambda: timezone(timedelta(1), 3), lambda: time(1) < time(1, tzinfo=UTC), lambda: time(1) == time(1, tzinfo=UTC)):
    try:
        print(wrong())
    except (TypeError, ValueError, NotImplementedError) as error:
        print(type(error).__name__, error)
