# A subclass keeps its type in arithmetic.
from datetime import date, datetime, timedelta

class Day(date):
    def tomorrow(self):
        return self + timedelta(1)

class Moment(datetime):
    pass

d = Day(2024, 12, 31)
print(d, repr(d), type(d.tomorrow()).__name__, d.tomorrow(), type(Day.today()).__name__, d == date(2024, 12, 31), type(d - timedelta(1)).__name__)
m = Moment(2024, 1, 1, 5)
print(m, m + timedelta(1), type(m + timedelta(1)).__name__, type(m.date()), Moment.fromisoformat('2024-01-01').__class__.__name__, type(m.replace(hour=1)).__name__)
