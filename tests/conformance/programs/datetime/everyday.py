# What programs do with dates: ages, deadlines, ranges, weeks, parsing lists.
from datetime import date, datetime, timedelta, timezone

def age(born, today):
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))

print(age(date(1990, 5, 17), date(2024, 5, 16)), age(date(1990, 5, 17), date(2024, 5, 17)))
start = date(2024, 1, 29)
print([str(start + timedelta(days=i)) for i in range(0, 10, 3)], (date(2024, 12, 25) - start).days)
stamps = ['2024-03-01 10:00:00', '2023-12-31 23:59:59', '2024-02-29 00:00:00']
moments = sorted(datetime.strptime(s, '%Y-%m-%d %H:%M:%S') for s in stamps)
print([m.strftime('%d %b %Y') for m in moments], moments[-1] - moments[0], (moments[1] - moments[0]).total_seconds() / 3600)
d = timedelta(days=1, hours=2, minutes=3, seconds=4, milliseconds=5)
hours, rest = divmod(d.seconds, 3600)
print(d, d.days, hours, divmod(rest, 60), d // timedelta(hours=1), f'{d.total_seconds():.3f}', str(d).split('.')[0])
monday = date(2024, 5, 16) - timedelta(days=date(2024, 5, 16).weekday())
print(monday, monday.strftime('%A'), [date(2024, m, 1).strftime('%b') for m in range(1, 13)], date(2024, 5, 16).isocalendar().week)
meeting = datetime(2024, 6, 1, 9, 30, tzinfo=timezone(timedelta(hours=2)))
print(meeting.isoformat(), meeting.astimezone(timezone.utc).isoformat(), meeting.astimezone(timezone(timedelta(hours=-5))), int(meeting.timestamp()))
def last_day(year, month):
    return (date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)).day
print([last_day(2024, m) for m in range(1, 13)])
match (date(2024, 7, 4).month, date(2024, 7, 4).day):
    case (7, 4):
        print('match')
print(datetime.max.year - datetime.min.year, datetime(2024, 2, 29).replace(year=2028), f'{datetime(2024, 1, 2, 3, 4, 5):%Y/%m/%d %H-%M-%S}', datetime.fromisoformat('2024-01-02T03:04:05Z') > datetime(2000, 1, 1, tzinfo=timezone.utc))
