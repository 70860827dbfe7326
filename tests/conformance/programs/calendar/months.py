# Months as tables.
import calendar
import time

print(calendar.month(2024, 2))
calendar.prmonth(2023, 10)
print(calendar.calendar(2024)[:700])
print(calendar.isleap(2024), calendar.isleap(1900), calendar.leapdays(2000, 2024), calendar.monthrange(2024, 2), calendar.weekday(2024, 1, 1), calendar.monthcalendar(2024, 2))
print(list(calendar.month_name), list(calendar.day_abbr), calendar.day_name[0], calendar.month_abbr[12], calendar.SUNDAY, calendar.FRIDAY)
c = calendar.TextCalendar(calendar.SUNDAY)
print(c.formatmonth(2024, 3, w=3), list(c.iterweekdays()), calendar.weekheader(3))
print([str(d) for d in calendar.Calendar().itermonthdates(2024, 2)][:4], list(calendar.Calendar(6).itermonthdays2(2024, 2))[:3], calendar.Calendar().monthdatescalendar(2024, 5)[0][0], list(calendar.Calendar().itermonthdays3(2024, 1))[:2], list(calendar.Calendar(3).itermonthdays4(2024, 1))[:2])
calendar.setfirstweekday(calendar.SUNDAY)
print(calendar.firstweekday(), calendar.monthcalendar(2024, 2)[0], calendar.timegm((2024, 1, 1, 0, 0, 0)))
for wrong in (lambda: calendar.month(2024, 13), lambda: calendar.monthrange(2024, 0), lambda: calendar.setfirstweekday(9)):
    try:
        print(wrong())
    except (ValueError, IndexError) as e:
        print(type(e).__name__, e)
