# strftime, format() and the reverse, strptime.
from datetime import date, datetime, time, timedelta, timezone

m = datetime(2024, 3, 5, 4, 7, 9, 42)
for f in ('%Y-%m-%d %H:%M:%S', '%d/%m/%y', '%A %B %d, %Y', '%a %b %e', '%I:%M %p', '%j %U %W %w %u %V %G', '%f', '%c', '%x %X', '%D %F %T %R', '%%', '%y%%', '%h %C', '%-d.%-m. %_H', '%z|%Z', 'no', '%4Y', '%04d', '%5H', '', '%H%n%t', '%Q', '%'):
    print(repr(f), repr(m.strftime(f)))
print(f'{m:%d.%m.%Y}', f'{m.date():%A}', format(m, ''), f'{time(13, 5):%I:%M %p}', f'{m}', '{:%H}'.format(m), date(2024, 1, 7).strftime('%U %W %a'))
print(m.replace(tzinfo=timezone(timedelta(hours=-3, minutes=-30))).strftime('%z %Z'), m.replace(tzinfo=timezone.utc).strftime('%z %Z'), time(1, 2, 3).strftime('%Y %H-%M-%S'))
for text, f in (('2024-03-05', '%Y-%m-%d'), ('5 March 2024', '%d %B %Y'), ('Mar 5, 24 4:07 PM', '%b %d, %y %I:%M %p'), ('20240305T040709', '%Y%m%dT%H%M%S'), ('12:30', '%H:%M'),
                ('2024-065', '%Y-%j'), ('Tue Mar  5 04:07:09 2024', '%c'), ('03/05/24', '%x'), ('1.5', '%S.%f'), ('10:00 +0530', '%H:%M %z'), ('10:00 -03:30', '%H:%M %z'), ('tuesday', '%A'),
                ('2024 10 1', '%Y %W %w'), ('12 AM', '%I %p'), ('12 PM', '%I %p'), ('10% a', '%d%% a'), ('99', '%y'), ('69', '%y'), ('68', '%y'), ('2024 10 2', '%G %V %u'), ('1/2/2024', '%m/%d/%Y'), ('10:00 UTC', '%H:%M %Z')):
    print(datetime.strptime(text, f))
for text, f in (('2024', '%Y-%m'), ('2024x', '%Y'), ('2024', '%Q'), ('2024', '%'), ('2024-02-30', '%Y-%m-%d'), ('2024-13-01', '%Y-%m-%d'), ('24', '%Y'), ('a', '%d'), ('', '%d'), ('25:00', '%H:%M'), (3, '%d')):
    try:
        print(datetime.strptime(text, f))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
