import time

moment = time.gmtime(1704067200.9)
print(moment, moment.tm_year, moment[1], moment[:3], moment.tm_zone, len(moment), isinstance(moment, tuple))
print(time.gmtime(0), time.gmtime(-1).tm_yday, time.gmtime(951782400)[:3], time.gmtime(4102444800).tm_wday)
print(time.asctime(moment), '|', time.ctime(0), '|', time.ctime(1e9), '|', time.mktime(moment))
print(time.strftime('%Y-%m-%d %H:%M:%S %a %A %b %B %j %p %I %y %U %W %w %x %X %c %%', moment), time.strftime('', moment))
print(time.struct_time((2024, 1, 2, 3, 4, 5, 6, 7, 0)), time.timezone, time.tzname, time.daylight)
for call in (lambda: time.struct_time((1, 2)), lambda: time.struct_time(3), lambda: time.strftime('%Y', (1, 2)),
             lambda: time.strftime(3), lambda: time.strftime('%Y', (2024, 13, 1, 0, 0, 0, 0, 1, 0)), lambda: time.gmtime('a'),
             lambda: time.asctime(5), lambda: time.gmtime(float('nan')), lambda: time.mktime((1,)), lambda: time.sleep('a'),
             lambda: time.sleep(-1)):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
