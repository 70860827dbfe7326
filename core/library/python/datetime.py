"""Dates, times and time zones. The local zone is UTC; now() is the program's clock."""

import _coroscope
import time as _time
from math import modf as _modf
from operator import index as _index

__all__ = ['date', 'datetime', 'time', 'timedelta', 'timezone', 'tzinfo', 'MINYEAR', 'MAXYEAR', 'UTC']

MINYEAR = 1
MAXYEAR = 9999
_EPOCH_DAY = 719163                             # date(1970, 1, 1).toordinal()
_DAY_US = 86400 * 10 ** 6
_MONTH_DAYS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_BEFORE = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_WEEKDAYS = ('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday')
_MONTHS = ('', 'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
           'November', 'December')
_needed = object()                              # the default of a parameter that has none
_same = object()                                # replace(): leave it


# ------------------------------------------------------------------------------------------------ the calendar

def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_in_month(year, month):
    return 29 if month == 2 and _is_leap(year) else _MONTH_DAYS[month]


def _days_before_year(year):
    year -= 1
    return year * 365 + year // 4 - year // 100 + year // 400


def _ordinal(year, month, day):
    return _days_before_year(year) + _DAYS_BEFORE[month] + (month > 2 and _is_leap(year)) + day


def _from_ordinal(number):
    """(year, month, day) of a day counted from 0001-01-01 = 1."""
    # Counting from a first of March makes the leap day the last one of a year.
    number += 305
    era, day = divmod(number, 146097)
    year = (day - day // 1460 + day // 36524 - day // 146096) // 365
    day -= 365 * year + year // 4 - year // 100
    month = (5 * day + 2) // 153
    day -= (153 * month + 2) // 5
    month += 3 if month < 10 else -9
    return year + era * 400 + (month <= 2), month, day + 1


def _first_iso_monday(year):
    """The ordinal of the Monday that ISO week 1 begins with."""
    first = _ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    return first - weekday + (7 if weekday > 3 else 0)


def _divide_nearest(a, b):
    """a / b as an int, halves to the even one."""
    quotient, rest = divmod(a, b)
    rest *= 2
    if (rest > b if b > 0 else rest < b) or rest == b and quotient % 2:
        quotient += 1
    return quotient


def _check_date(year, month, day):
    year, month, day = _index(year), _index(month), _index(day)
    if not 1 <= year <= 9999:
        raise ValueError(f'year {year} is out of range')
    if not 1 <= month <= 12:
        raise ValueError('month must be in 1..12')
    if not 1 <= day <= _days_in_month(year, month):
        raise ValueError('day is out of range for month')
    return year, month, day


def _check_time(hour, minute, second, microsecond, fold):
    hour, minute, second, microsecond = _index(hour), _index(minute), _index(second), _index(microsecond)
    if not 0 <= hour <= 23:
        raise ValueError('hour must be in 0..23')
    if not 0 <= minute <= 59:
        raise ValueError('minute must be in 0..59')
    if not 0 <= second <= 59:
        raise ValueError('second must be in 0..59')
    if not 0 <= microsecond <= 999999:
        raise ValueError('microsecond must be in 0..999999')
    if fold not in (0, 1):
        raise ValueError('fold must be either 0 or 1')
    return hour, minute, second, microsecond


def _check_zone(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(tz).__name__}'")
    return tz


def _zone_says(tz, method, moment):
    """tz.utcoffset(moment) or tz.dst(moment), checked."""
    if tz is None:
        return None
    offset = getattr(tz, method)(moment)
    if offset is None:
        return None
    if not isinstance(offset, timedelta):
        raise TypeError(f"tzinfo.{method}() must return None or a timedelta, not '{type(offset).__name__}'")
    if not -_DAY_US < offset._us < _DAY_US:
        raise ValueError('offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), '
                         f'not {offset!r}.')
    return offset


def _zone_name(tz, moment):
    if tz is None:
        return None
    name = tz.tzname(moment)
    if name is not None and not isinstance(name, str):
        raise TypeError(f"tzinfo.tzname() must return None or a string, not '{type(name).__name__}'")
    return name


def _offset_text(offset, colon=':'):
    """+05:30, also with seconds where there are any."""
    if offset is None:
        return ''
    us = offset._us
    sign = '+'
    if us < 0:
        sign = '-'
        us = -us
    seconds, us = divmod(us, 10 ** 6)
    minutes, seconds = divmod(seconds, 60)
    text = f'{sign}{minutes // 60:02d}{colon}{minutes % 60:02d}'
    if seconds or us:
        text += f'{colon}{seconds:02d}'
        if us:
            text += f'.{us:06d}'
    return text


def _time_text(hour, minute, second, us, timespec):
    if timespec == 'auto':
        timespec = 'microseconds' if us else 'seconds'
    if timespec == 'seconds':
        return f'{hour:02d}:{minute:02d}:{second:02d}'
    if timespec == 'microseconds':
        return f'{hour:02d}:{minute:02d}:{second:02d}.{us:06d}'
    if timespec == 'milliseconds':
        return f'{hour:02d}:{minute:02d}:{second:02d}.{us // 1000:03d}'
    if timespec == 'minutes':
        return f'{hour:02d}:{minute:02d}'
    if timespec == 'hours':
        return f'{hour:02d}'
    raise ValueError('Unknown timespec value')


def _now_us():
    return _time.time_ns() // 1000


def _split_timestamp(t):
    """Seconds since 1970 as (whole seconds, microseconds)."""
    if isinstance(t, float):
        if t != t:
            raise ValueError('Invalid value NaN (not a number)')
        if abs(t) > 9.2e18:
            raise OverflowError('timestamp out of range for platform time_t')
        fraction, whole = _modf(t)
        us = round(fraction * 1e6)
        carry, us = divmod(us, 10 ** 6)
        seconds = int(whole) + carry
    else:
        seconds, us = _index(t), 0
        if abs(seconds) >= 1 << 63:
            raise OverflowError('timestamp out of range for platform time_t')
    if not -62135596800 <= seconds < 253402300800:
        year = 1970 + seconds // 31556952
        raise ValueError(f'year {year} is out of range')
    return seconds, us


class _Field:
    """An attribute that can't be written."""
    __slots__ = ('slot', 'name', 'owner')

    def __init__(self, slot):
        self.slot = slot

    def __set_name__(self, owner, name):
        self.name = name
        self.owner = owner

    def __get__(self, thing, cls=None):
        if thing is None:
            return self
        return getattr(thing, self.slot)

    def __set__(self, thing, value):
        raise AttributeError(f"attribute '{self.name}' of 'datetime.{self.owner.__name__}' objects is not writable")

    def __repr__(self):
        return f"<attribute '{self.name}' of 'datetime.{self.owner.__name__}' objects>"


def _class_name(thing, cls):
    return f'datetime.{cls.__name__}' if type(thing) is cls else type(thing).__name__


# ------------------------------------------------------------------------------------------------ timedelta

class timedelta:
    """The difference between two dates or times."""
    __slots__ = ('_us',)

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        total = 0
        rest = 0.0                              # what is left of floats, less than a microsecond each
        for name, value, unit in (('microseconds', microseconds, 1), ('milliseconds', milliseconds, 1000),
                                  ('seconds', seconds, 10 ** 6), ('minutes', minutes, 60 * 10 ** 6),
                                  ('hours', hours, 3600 * 10 ** 6), ('days', days, _DAY_US),
                                  ('weeks', weeks, 7 * _DAY_US)):
            if isinstance(value, int):
                total += value * unit
            elif isinstance(value, float):
                fraction, whole = _modf(value)
                total += int(whole) * unit
                if fraction:
                    fraction, whole = _modf(fraction * unit)
                    total += int(whole)
                    rest += fraction
            else:
                raise TypeError(f'unsupported type for timedelta {name} component: {type(value).__name__}')
        if rest:
            whole = round(rest)
            if abs(whole - rest) == 0.5:
                odd = total & 1
                whole = 2 * round((rest + odd) * 0.5) - odd
            total += whole
        return cls._make(total)

    @classmethod
    def _make(cls, us):
        days = us // _DAY_US
        if not -999999999 <= days <= 999999999:
            raise OverflowError(f'days={days}; must have magnitude <= 999999999')
        self = object.__new__(cls)
        self._us = us
        return self

    @property
    def days(self):
        """Number of days."""
        return self._us // _DAY_US

    @property
    def seconds(self):
        """Number of seconds (>= 0 and less than 1 day)."""
        return self._us % _DAY_US // 10 ** 6

    @property
    def microseconds(self):
        """Number of microseconds (>= 0 and less than 1 second)."""
        return self._us % 10 ** 6

    def total_seconds(self):
        """The whole of it in seconds."""
        return self._us / 10 ** 6

    def __repr__(self):
        parts = [f'{name}={value}' for name, value in (('days', self.days), ('seconds', self.seconds),
                                                       ('microseconds', self.microseconds)) if value]
        return f"{_class_name(self, timedelta)}({', '.join(parts) or '0'})"

    def __str__(self):
        minutes, seconds = divmod(self.seconds, 60)
        text = f'{minutes // 60}:{minutes % 60:02d}:{seconds:02d}'
        days = self.days
        if days:
            text = f"{days} day{'' if abs(days) == 1 else 's'}, {text}"
        if self.microseconds:
            text += f'.{self.microseconds:06d}'
        return text

    def __add__(self, other):
        if isinstance(other, timedelta):
            return timedelta._make(self._us + other._us)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return timedelta._make(self._us - other._us)
        return NotImplemented

    def __rsub__(self, other):
        if isinstance(other, timedelta):
            return timedelta._make(other._us - self._us)
        return NotImplemented

    def __neg__(self):
        return timedelta._make(-self._us)

    def __pos__(self):
        return timedelta._make(self._us)

    def __abs__(self):
        return timedelta._make(abs(self._us))

    def __bool__(self):
        return self._us != 0

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._make(self._us * other)
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return timedelta._make(_divide_nearest(self._us * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._us / other._us
        if isinstance(other, int):
            if not other:
                raise ZeroDivisionError('integer division or modulo by zero')
            return timedelta._make(_divide_nearest(self._us, other))
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            if not a:
                raise ZeroDivisionError('division by zero')
            return timedelta._make(_divide_nearest(b * self._us, a))
        return NotImplemented

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            if not other._us:
                raise ZeroDivisionError('integer division or modulo by zero')
            return self._us // other._us
        if isinstance(other, int):
            if not other:
                raise ZeroDivisionError('integer division or modulo by zero')
            return timedelta._make(self._us // other)
        return NotImplemented

    def __mod__(self, other):
        if isinstance(other, timedelta):
            if not other._us:
                raise ZeroDivisionError('integer modulo by zero')
            return timedelta._make(self._us % other._us)
        return NotImplemented

    def __divmod__(self, other):
        if isinstance(other, timedelta):
            return self // other, self % other
        return NotImplemented

    def __eq__(self, other):
        return self._us == other._us if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._us < other._us if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._us <= other._us if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._us > other._us if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._us >= other._us if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self.days, self.seconds, self.microseconds))

    def __reduce__(self):
        return type(self), (self.days, self.seconds, self.microseconds)


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)


# ------------------------------------------------------------------------------------------------ strftime, strptime

def _formatted(moment, pattern):
    """`pattern` with its % directives replaced, as the C library does it."""
    if not isinstance(pattern, str):
        raise TypeError(f'strftime() argument 1 must be str, not {type(pattern).__name__}')
    result = []
    start = 0
    size = len(pattern)
    while True:
        at = pattern.find('%', start)
        if at < 0 or at + 1 >= size:
            result.append(pattern[start:])
            return ''.join(result)
        result.append(pattern[start:at])
        end = at + 1
        flags = ''
        while end < size and pattern[end] in '-_0^#':
            flags += pattern[end]
            end += 1
        digits = end
        while end < size and pattern[end].isdigit():
            end += 1
        room = int(pattern[digits:end] or 0)
        if end < size and pattern[end] in 'EO' and end + 1 < size and pattern[end + 1] in 'cCxXyYdeHImMSuUVwW':
            end += 1
        start = end + 1
        text = _directive(moment, pattern[end:start], flags, room)
        if text is None:
            text = pattern[at:start]
        result.append(text)


def _directive(moment, letter, flags, room=0):
    tt = moment.timetuple() if isinstance(moment, date) else None
    if tt is not None:
        year, month, day, hour, minute, second, weekday, yearday = tt[:8]
    else:
        year, month, day, hour, minute, second = 1900, 1, 1, moment.hour, moment.minute, moment.second
        weekday, yearday = 0, 1
    width, fill, number, text = 2, '0', None, None
    if letter == 'Y':
        number, width = year, 0
    elif letter == 'm':
        number = month
    elif letter == 'd':
        number = day
    elif letter == 'H':
        number = hour
    elif letter == 'M':
        number = minute
    elif letter == 'S':
        number = second
    elif letter == 'f':
        return f"{getattr(moment, 'microsecond', 0):06d}"
    elif letter == 'a':
        text = _WEEKDAYS[weekday][:3]
    elif letter == 'A':
        text = _WEEKDAYS[weekday]
    elif letter in 'bh':
        text = _MONTHS[month][:3]
    elif letter == 'B':
        text = _MONTHS[month]
    elif letter == 'y':
        number = year % 100
    elif letter == 'C':
        number, width = year // 100, 0 if year < 100 else 2
    elif letter == 'I':
        number = hour % 12 or 12
    elif letter in 'pP':
        text = 'AM' if hour < 12 else 'PM'
        if letter == 'P' or '#' in flags:
            text = text.lower()
    elif letter == 'j':
        number, width = yearday, 3
    elif letter == 'e':
        number, fill = day, ' '
    elif letter == 'k':
        number, fill = hour, ' '
    elif letter == 'l':
        number, fill = hour % 12 or 12, ' '
    elif letter == 'u':
        number, width = weekday + 1, 1
    elif letter == 'w':
        number, width = (weekday + 1) % 7, 1
    elif letter == 'U':
        number = (yearday - 1 + 7 - (weekday + 1) % 7) // 7
    elif letter == 'W':
        number = (yearday - 1 + 7 - weekday) // 7
    elif letter in 'GgV':
        iso_year, week, _ = date(year, month, day).isocalendar()
        number = week if letter == 'V' else iso_year if letter == 'G' else iso_year % 100
        width = 0 if letter == 'G' else 2
    elif letter == 'Z':
        text = getattr(moment, 'tzname', lambda: '')() or ''
    elif letter == 'z':
        return _offset_text(moment.utcoffset() if hasattr(moment, 'utcoffset') else None, '')
    elif letter == 's':
        number, width = (_ordinal(year, month, day) - _EPOCH_DAY) * 86400 + hour * 3600 + minute * 60 + second, 0
    elif letter == '%':
        return '%'
    elif letter == 'n':
        return '\n'
    elif letter == 't':
        return '\t'
    else:
        longer = {'c': '%a %b %e %H:%M:%S %Y', 'x': '%m/%d/%y', 'X': '%H:%M:%S', 'D': '%m/%d/%y', 'F': '%Y-%m-%d',
                  'T': '%H:%M:%S', 'R': '%H:%M', 'r': '%I:%M:%S %p'}.get(letter)
        if longer is None:
            return None
        text = _formatted(moment, longer)
    if text is not None:
        text = text.rjust(room, '0' if '0' in flags else ' ')
        return text.upper() if '^' in flags or '#' in flags and letter in 'aAbBh' else text
    for flag in flags:
        if flag == '-':
            width = 0
        elif flag in '_0':
            fill = ' ' if flag == '_' else '0'
    return str(number).rjust(room or width, fill)


_DIGITS = {'d': (2, 1, 31), 'm': (2, 1, 12), 'H': (2, 0, 23), 'I': (2, 1, 12), 'M': (2, 0, 59), 'S': (2, 0, 61),
           'j': (3, 1, 366), 'y': (2, 0, 99), 'Y': (4, 0, 9999), 'U': (2, 0, 53), 'W': (2, 0, 53), 'w': (1, 0, 6),
           'u': (1, 1, 7), 'V': (2, 1, 53), 'G': (4, 0, 9999)}


def _candidates(letter, text, at):
    """Ends and values of what a directive may stand for at `at`, the best first."""
    if letter in _DIGITS:
        most, low, high = _DIGITS[letter]
        if letter == 'd' and text[at:at + 1] == ' ' and text[at + 1:at + 2].isdigit():
            if 1 <= int(text[at + 1]):
                yield at + 2, int(text[at + 1])
        for size in range(most, 0, -1):
            part = text[at:at + size]
            if len(part) == size and part.isdigit() and low <= int(part) <= high:
                if letter in 'YG' and size != 4 or letter == 'y' and size != 2:
                    continue
                yield at + size, int(part)
    elif letter in 'aAbBp':
        names = {'a': [day[:3] for day in _WEEKDAYS], 'A': _WEEKDAYS, 'b': [month[:3] for month in _MONTHS[1:]],
                 'B': _MONTHS[1:], 'p': ('AM', 'PM')}[letter]
        for number, name in sorted(enumerate(names), key=lambda pair: -len(pair[1])):
            if text[at:at + len(name)].lower() == name.lower():
                yield at + len(name), number
    elif letter == 'f':
        for size in range(6, 0, -1):
            part = text[at:at + size]
            if len(part) == size and part.isdigit():
                yield at + size, int(part.ljust(6, '0'))
    elif letter == 'Z':
        for name in ('UTC', 'GMT'):
            if text[at:at + 3].upper() == name:
                yield at + 3, name
    elif letter == 'z':
        if text[at:at + 1] == 'Z':
            yield at + 1, 0
        sign = text[at:at + 1]
        if sign not in ('+', '-') or not sign:
            return
        end = at + 1
        parts = []
        for place in range(3):
            start = end
            if place and text[start:start + 1] == ':':
                start += 1
            part = text[start:start + 2]
            if len(part) < 2 or not part.isdigit() or place and int(part) > 59:
                break
            parts.append(int(part))
            end = start + 2
        us = 0
        if len(parts) == 3 and text[end:end + 1] == '.' and text[end + 1:end + 2].isdigit():
            start = end = end + 1
            while end < start + 6 and text[end:end + 1].isdigit():
                end += 1
            us = int(text[start:end].ljust(6, '0'))
        if len(parts) >= 2:
            seconds = parts[0] * 3600 + parts[1] * 60 + (parts[2] if len(parts) > 2 else 0)
            yield end, (seconds * 10 ** 6 + us) * (-1 if sign == '-' else 1)
    elif letter == '%':
        if text[at:at + 1] == '%':
            yield at + 1, None


def _match(text, at, steps, place):
    """Match the steps from `place` on at `at`: (end, values) or None. A step is a directive or literal text."""
    if place == len(steps):
        return at, {}
    kind, what = steps[place]
    if kind == 'text':
        if text[at:at + len(what)].lower() == what.lower():
            return _match(text, at + len(what), steps, place + 1)
        return None
    if kind == 'space':
        end = at
        while text[end:end + 1].isspace():
            end += 1
        while end > at:
            found = _match(text, end, steps, place + 1)
            if found:
                return found
            end -= 1
        return None
    for end, value in _candidates(what, text, at):
        found = _match(text, end, steps, place + 1)
        if found:
            found[1][what] = value
            return found
    return None


def _parsed(text, pattern):
    """The values that the directives of `pattern` find in `text`."""
    for argument, value in ((1, text), (2, pattern)):
        if not isinstance(value, str):
            raise TypeError(f'strptime() argument {argument} must be str, not {type(value).__name__}')
    expanded = pattern
    for letter, longer in (('c', '%a %b %d %H:%M:%S %Y'), ('x', '%m/%d/%y'), ('X', '%H:%M:%S')):
        expanded = expanded.replace('%' + letter, longer)
    steps = []
    at = 0
    while at < len(expanded):
        char = expanded[at]
        if char == '%':
            letter = expanded[at + 1:at + 2]
            if not letter:
                raise ValueError(f"stray % in format '{pattern}'")
            if letter not in _DIGITS and letter not in 'aAbBpfZz%':
                raise ValueError(f"'{letter}' is a bad directive in format '{pattern}'")
            steps.append(('directive', letter))
            at += 2
        elif char.isspace():
            steps.append(('space', None))
            while at < len(expanded) and expanded[at].isspace():
                at += 1
        else:
            steps.append(('text', char))
            at += 1
    found = _match(text, 0, steps, 0)
    if not found:
        raise ValueError(f'time data {text!r} does not match format {pattern!r}')
    end, values = found
    if end != len(text):
        raise ValueError(f'unconverted data remains: {text[end:]}')
    return values


def _strptime(cls, text, pattern):
    values = _parsed(text, pattern)
    get = values.get
    year = get('Y')
    if year is None and 'y' in values:
        year = values['y'] + (2000 if values['y'] <= 68 else 1900)
    month = get('m')
    for letter in 'bB':
        if letter in values:
            month = values[letter] + 1
    hour = get('H', 0)
    if 'I' in values:
        hour = values['I'] % 12 + (12 if get('p') == 1 else 0)
    weekday = None
    for letter, shift in (('a', 0), ('A', 0), ('u', -1), ('w', 6)):
        if letter in values:
            weekday = (values[letter] + shift) % 7
    if 'G' in values and 'V' not in values or 'V' in values and 'G' not in values or \
            'G' in values and weekday is None:
        if 'G' in values:
            if 'j' in values:
                raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. "
                                 "Use '%Y' instead.")
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday "
                             "directive ('%A', '%a', '%w', or '%u').")
        if 'Y' in values:
            raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year "
                             "'%G' instead.")
        raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday "
                         "directive ('%A', '%a', '%w', or '%u').")
    leap_fix = False
    if year is None and month == 2 and get('d') == 29:
        year = 1904
        leap_fix = True
    elif year is None:
        year = 1900
    yearday = get('j')
    if yearday is None and weekday is not None:
        if 'U' in values or 'W' in values:
            monday = 'W' in values
            week = values['W'] if monday else values['U']
            first = (_ordinal(year, 1, 1) + 6) % 7
            day = weekday
            if not monday:
                first = (first + 1) % 7
                day = (weekday + 1) % 7
            yearday = 1 + day - first if week == 0 else 1 + (7 - first) % 7 + 7 * (week - 1) + day
        elif 'G' in values:
            day = date.fromisocalendar(values['G'], values['V'], weekday + 1)
            year, month, values['d'] = day.year, day.month, day.day
    if yearday is not None and month is None:
        year, month, values['d'] = _from_ordinal(_ordinal(year, 1, 1) + yearday - 1)
    zone = None
    if 'z' in values:
        offset = timedelta._make(values['z'])
        zone = timezone(offset, values['Z']) if 'Z' in values else timezone(offset)
    made = (year, month or 1, get('d', 1), hour, get('M', 0), get('S', 0), get('f', 0))
    if leap_fix:
        made = (1900, *made[1:])
    if zone is not None:
        return cls(*made, tzinfo=zone)
    return cls(*made)


# ------------------------------------------------------------------------------------------------ date

class date:
    """A day of the calendar."""
    __slots__ = ('_year', '_month', '_day')

    def __new__(cls, year=_needed, month=_needed, day=_needed):
        if day is _needed:
            place = 1 if year is _needed else 2 if month is _needed else 3
            raise TypeError(f"function missing required argument '{('year', 'month', 'day')[place - 1]}' (pos {place})")
        self = object.__new__(cls)
        self._year, self._month, self._day = _check_date(year, month, day)
        return self

    year = _Field('_year')
    month = _Field('_month')
    day = _Field('_day')

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        """The day of a POSIX timestamp."""
        seconds, _ = _split_timestamp(timestamp)
        return cls(*_from_ordinal(_EPOCH_DAY + seconds // 86400))

    @classmethod
    def today(cls):
        """Today."""
        return cls.fromtimestamp(_now_us() // 10 ** 6)

    @classmethod
    def fromordinal(cls, n, /):
        """The nth day since 0001-01-01."""
        n = _index(n)
        if n < 1:
            raise ValueError('ordinal must be >= 1')
        year, month, day = _from_ordinal(n)
        return cls(year, month, day)

    @classmethod
    def fromisoformat(cls, date_string, /):
        """The reverse of isoformat()."""
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        if len(date_string) not in (7, 8, 10):
            raise ValueError(f'Invalid isoformat string: {date_string!r}')
        fields = _iso_date(date_string)
        if fields is None:
            raise ValueError(f'Invalid isoformat string: {date_string!r}')
        return cls(*fields)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        """The day of a year, week and weekday of the ISO calendar."""
        return cls(*_from_iso_calendar(_index(year), _index(week), _index(day)))

    def __repr__(self):
        return f'{_class_name(self, date)}({self._year}, {self._month}, {self._day})'

    def ctime(self):
        """Mon Jan  1 00:00:00 2024"""
        return _ctime(self, 0, 0, 0)

    def strftime(self, format):
        """Text in the format given."""
        return _formatted(self, format)

    def __format__(self, spec):
        if not isinstance(spec, str):
            raise TypeError(f'__format__() argument 1 must be str, not {type(spec).__name__}')
        return self.strftime(spec) if spec else str(self)

    def isoformat(self):
        """YYYY-MM-DD"""
        return f'{self._year:04d}-{self._month:02d}-{self._day:02d}'

    def __str__(self):
        return self.isoformat()

    def timetuple(self):
        """A time.struct_time."""
        return _time_tuple(self, 0, 0, 0, -1)

    def toordinal(self):
        """The number of the day since 0001-01-01."""
        return _ordinal(self._year, self._month, self._day)

    def weekday(self):
        """0 for Monday … 6."""
        return (_ordinal(self._year, self._month, self._day) + 6) % 7

    def isoweekday(self):
        """1 for Monday … 7."""
        return self.weekday() + 1

    def isocalendar(self):
        """The year, week and weekday of the ISO calendar."""
        year = self._year
        number = _ordinal(year, self._month, self._day)
        monday = _first_iso_monday(year)
        if number < monday:
            year -= 1
            monday = _first_iso_monday(year)
        elif number >= _first_iso_monday(year + 1):
            year += 1
            monday = _first_iso_monday(year)
        week, day = divmod(number - monday, 7)
        return _IsoCalendarDate(year, week + 1, day + 1)

    def replace(self, year=_same, month=_same, day=_same):
        """The same with other fields."""
        return type(self)(self._year if year is _same else year, self._month if month is _same else month,
                          self._day if day is _same else day)

    def _fields(self):
        return self._year, self._month, self._day

    def __eq__(self, other):
        if isinstance(other, date):
            return self._fields() == other._fields()[:3]
        return NotImplemented

    def _order(self, other):
        """-1, 0 or 1; None if they don't compare."""
        if not isinstance(other, date) or isinstance(other, datetime):
            return None
        mine, theirs = self._fields(), other._fields()
        return (mine > theirs) - (mine < theirs)

    def __lt__(self, other):
        order = self._order(other)
        return NotImplemented if order is None else order < 0

    def __le__(self, other):
        order = self._order(other)
        return NotImplemented if order is None else order <= 0

    def __gt__(self, other):
        order = self._order(other)
        return NotImplemented if order is None else order > 0

    def __ge__(self, other):
        order = self._order(other)
        return NotImplemented if order is None else order >= 0

    def __hash__(self):
        return hash(self._fields())

    def _shifted(self, days):
        number = self.toordinal() + days
        if not 1 <= number <= 3652059:
            raise OverflowError('date value out of range')
        return type(self)(*_from_ordinal(number))

    def __add__(self, other):
        if isinstance(other, timedelta):
            return self._shifted(other.days)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self._shifted(-other.days)
        if isinstance(other, date) and not isinstance(other, datetime):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def __reduce__(self):
        return type(self), (self._year, self._month, self._day)


class _IsoCalendarDate(tuple):
    """What isocalendar() returns."""
    __slots__ = ()
    __qualname__ = 'IsoCalendarDate'

    def __new__(cls, year, week, weekday):
        return tuple.__new__(cls, (year, week, weekday))

    @property
    def year(self):
        return self[0]

    @property
    def week(self):
        return self[1]

    @property
    def weekday(self):
        return self[2]

    def __repr__(self):
        return f'datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})'


_IsoCalendarDate.__name__ = 'IsoCalendarDate'


def _from_iso_calendar(year, week, day):
    if not 1 <= year <= 9999:
        raise ValueError(f'Year is out of range: {year}')
    monday = _first_iso_monday(year)
    if not 1 <= week <= (_first_iso_monday(year + 1) - monday) // 7:
        raise ValueError(f'Invalid week: {week}')
    if not 1 <= day <= 7:
        raise ValueError(f'Invalid day: {day} (range is [1, 7])')
    return _from_ordinal(monday + (week - 1) * 7 + day - 1)


def _iso_date(text):
    """(year, month, day) of YYYY-MM-DD, YYYYMMDD, YYYY-Www-D …; None if it is nothing of the kind."""
    plain = text.replace('-', '')
    if not text.isascii():
        return None
    if plain[4:5] == 'W':
        if not (plain[:4] + plain[5:]).isdigit() or len(plain) not in (7, 8):
            return None
        day = plain[7:]
        if text not in (plain, f'{plain[:4]}-{plain[4:7]}' + (f'-{day}' if day else '')):
            return None
        return _from_iso_calendar(int(plain[:4]), int(plain[5:7]), int(day or '1'))
    if len(plain) != 8 or not plain.isdigit() or text not in (plain, f'{plain[:4]}-{plain[4:6]}-{plain[6:]}'):
        return None
    return int(plain[:4]), int(plain[4:6]), int(plain[6:])


def _iso_clock(text):
    """(hour, minute, second, microsecond) of HH[:MM[:SS[.fff]]]; None if it isn't."""
    whole, dot, fraction = text.replace(',', '.').partition('.')
    plain = whole.replace(':', '')
    if not text.isascii() or not plain.isdigit() or len(plain) not in (2, 4, 6):
        return None
    parts = [plain[i:i + 2] for i in range(0, len(plain), 2)]
    if whole not in (plain, ':'.join(parts)) or dot and (len(parts) < 3 or not fraction.isdigit()):
        return None
    numbers = [int(part) for part in parts] + [0] * (3 - len(parts))
    return (*numbers, int(fraction[:6].ljust(6, '0')) if dot else 0)


def _iso_time(text):
    """The same with a zone: (hour, minute, second, microsecond, tzinfo)."""
    place = max(text.find('+'), text.find('-'))
    zone = None
    if text[-1:] == 'Z':
        text, zone = text[:-1], timezone.utc
    elif place >= 0:
        offset = _iso_clock(text[place + 1:])
        if offset is None:
            return None
        us = ((offset[0] * 60 + offset[1]) * 60 + offset[2]) * 10 ** 6 + offset[3]
        zone = timezone(timedelta._make(-us if text[place] == '-' else us))
        text = text[:place]
    clock = _iso_clock(text)
    return clock and (*clock, zone)


def _ctime(day, hour, minute, second):
    return (f'{_WEEKDAYS[day.weekday()][:3]} {_MONTHS[day._month][:3]} {day._day:2d} '
            f'{hour:02d}:{minute:02d}:{second:02d} {day._year:04d}')


def _time_tuple(day, hour, minute, second, dst):
    year, month = day._year, day._month
    yearday = _DAYS_BEFORE[month] + (month > 2 and _is_leap(year)) + day._day
    return _time.struct_time((year, month, day._day, hour, minute, second, day.weekday(), yearday, dst))


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)


# ------------------------------------------------------------------------------------------------ time zones

class tzinfo:
    """The base of time zones."""
    __slots__ = ()

    def tzname(self, dt, /):
        """The name of the zone."""
        raise NotImplementedError('a tzinfo subclass must implement tzname()')

    def utcoffset(self, dt, /):
        """How far it is east of UTC."""
        raise NotImplementedError('a tzinfo subclass must implement utcoffset()')

    def dst(self, dt, /):
        """How much of that is daylight saving time."""
        raise NotImplementedError('a tzinfo subclass must implement dst()')

    def fromutc(self, dt, /):
        """A time of UTC as one of this zone."""
        if not isinstance(dt, datetime):
            raise TypeError('fromutc: argument must be a datetime')
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError('fromutc: non-None utcoffset() result required')
        dst = dt.dst()
        if dst is None:
            raise ValueError('fromutc: non-None dst() result required')
        delta = offset - dst
        if delta:
            dt += delta
            dst = dt.dst()
            if dst is None:
                raise ValueError('fromutc: tz.dst() gave inconsistent results; cannot convert')
        return dt + dst

    def __reduce__(self):
        return type(self), ()


class timezone(tzinfo):
    """A zone that is always the same time away from UTC."""
    __slots__ = ('_offset', '_name')

    def __new__(cls, offset=_needed, name=_needed):
        if offset is _needed:
            raise TypeError("timezone() missing required argument 'offset' (pos 1)")
        if not isinstance(offset, timedelta):
            raise TypeError(f'timezone() argument 1 must be datetime.timedelta, not {type(offset).__name__}')
        if name is _needed:
            if not offset and 'utc' in cls.__dict__:
                return cls.utc
            name = None
        elif not isinstance(name, str):
            raise TypeError(f'timezone() argument 2 must be str, not {type(name).__name__}')
        if not -_DAY_US < offset._us < _DAY_US:
            raise ValueError('offset must be a timedelta strictly between -timedelta(hours=24) and '
                             f'timedelta(hours=24), not {offset!r}.')
        self = object.__new__(cls)
        self._offset = offset
        self._name = name
        return self

    def __init_subclass__(cls):
        raise TypeError("type 'datetime.timezone' is not an acceptable base type")

    def _check(self, dt, method):
        if dt is not None and not isinstance(dt, datetime):
            raise TypeError(f'{method}(dt) argument must be a datetime instance or None, not {type(dt).__name__}')

    def utcoffset(self, dt, /):
        """The offset it was made with."""
        self._check(dt, 'utcoffset')
        return self._offset

    def tzname(self, dt, /):
        """Its name, or UTC±HH:MM."""
        self._check(dt, 'tzname')
        if self._name is not None:
            return self._name
        return 'UTC' + _offset_text(self._offset) if self._offset else 'UTC'

    def dst(self, dt, /):
        """None."""
        self._check(dt, 'dst')
        return None

    def fromutc(self, dt, /):
        """A time of UTC as one of this zone."""
        if not isinstance(dt, datetime):
            raise TypeError('fromutc: argument must be a datetime')
        if dt.tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        return dt + self._offset

    def __eq__(self, other):
        if isinstance(other, timezone):
            return self._offset == other._offset
        return NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return 'datetime.timezone.utc'
        name = '' if self._name is None else f', {self._name!r}'
        return f'datetime.timezone({self._offset!r}{name})'

    def __str__(self):
        return self.tzname(None)

    def __reduce__(self):
        return timezone, (self._offset,) if self._name is None else (self._offset, self._name)


UTC = timezone(timedelta(0))
timezone.utc = UTC
timezone.min = timezone(-timedelta(hours=23, minutes=59))
timezone.max = timezone(timedelta(hours=23, minutes=59))


# ------------------------------------------------------------------------------------------------ time

class time:
    """A time of the day."""
    __slots__ = ('_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold')

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        self = object.__new__(cls)
        self._hour, self._minute, self._second, self._microsecond = _check_time(hour, minute, second, microsecond, fold)
        self._tzinfo = _check_zone(tzinfo)
        self._fold = fold
        return self

    hour = _Field('_hour')
    minute = _Field('_minute')
    second = _Field('_second')
    microsecond = _Field('_microsecond')
    tzinfo = _Field('_tzinfo')
    fold = _Field('_fold')

    def _us(self):
        return ((self._hour * 60 + self._minute) * 60 + self._second) * 10 ** 6 + self._microsecond

    def utcoffset(self):
        """How far its zone is east of UTC."""
        return _zone_says(self._tzinfo, 'utcoffset', None)

    def dst(self):
        """How much of that is daylight saving time."""
        return _zone_says(self._tzinfo, 'dst', None)

    def tzname(self):
        """The name of its zone."""
        return _zone_name(self._tzinfo, None)

    def __eq__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        return self._order(other, True) == 0

    def _order(self, other, equality=False):
        if not isinstance(other, time):
            return None
        if self._tzinfo is other._tzinfo:
            return (self._us() > other._us()) - (self._us() < other._us())
        mine, theirs = self.utcoffset(), other.utcoffset()
        if (mine is None) != (theirs is None):
            if equality:
                return 2
            raise TypeError("can't compare offset-naive and offset-aware times")
        a, b = self._us() - (mine._us if mine else 0), other._us() - (theirs._us if theirs else 0)
        return (a > b) - (a < b)

    def __lt__(self, other):
        order = self._order(other)
        return NotImplemented if order is None else order < 0

    def __le__(self, other):
        order = self._order(other)
        return NotImplemented if order is None else order <= 0

    def __gt__(self, other):
        order = self._order(other)
        return NotImplemented if order is None else order > 0

    def __ge__(self, other):
        order = self._order(other)
        return NotImplemented if order is None else order >= 0

    def __hash__(self):
        offset = self.utcoffset()
        return hash(self._us() - (offset._us if offset else 0))

    def __repr__(self):
        parts = [self._hour, self._minute]
        if self._second or self._microsecond:
            parts.append(self._second)
        if self._microsecond:
            parts.append(self._microsecond)
        text = ', '.join(map(str, parts))
        if self._tzinfo is not None:
            text += f', tzinfo={self._tzinfo!r}'
        if self._fold:
            text += ', fold=1'
        return f'{_class_name(self, time)}({text})'

    def isoformat(self, timespec='auto'):
        """HH:MM:SS[.ffffff][+HH:MM]"""
        return _time_text(self._hour, self._minute, self._second, self._microsecond, timespec) + \
            _offset_text(self.utcoffset())

    def __str__(self):
        return self.isoformat()

    @classmethod
    def fromisoformat(cls, time_string, /):
        """The reverse of isoformat()."""
        if not isinstance(time_string, str):
            raise TypeError('fromisoformat: argument must be str')
        fields = _iso_time(time_string[1:] if time_string[:1] == 'T' else time_string)
        if fields is None:
            raise ValueError(f'Invalid isoformat string: {time_string!r}')
        return cls(*fields)

    def strftime(self, format):
        """Text in the format given."""
        return _formatted(self, format)

    def __format__(self, spec):
        if not isinstance(spec, str):
            raise TypeError(f'__format__() argument 1 must be str, not {type(spec).__name__}')
        return self.strftime(spec) if spec else str(self)

    def replace(self, hour=_same, minute=_same, second=_same, microsecond=_same, tzinfo=_same, *, fold=_same):
        """The same with other fields."""
        return type(self)(self._hour if hour is _same else hour, self._minute if minute is _same else minute,
                          self._second if second is _same else second,
                          self._microsecond if microsecond is _same else microsecond,
                          self._tzinfo if tzinfo is _same else tzinfo, fold=self._fold if fold is _same else fold)

    def __reduce__(self):
        return type(self), (self._hour, self._minute, self._second, self._microsecond, self._tzinfo)


time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)


# ------------------------------------------------------------------------------------------------ datetime

class datetime(date):
    """A day and a time."""
    __slots__ = ('_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold')

    def __new__(cls, year=_needed, month=_needed, day=_needed, hour=0, minute=0, second=0, microsecond=0, tzinfo=None,
                *, fold=0):
        self = date.__new__(cls, year, month, day)
        self._hour, self._minute, self._second, self._microsecond = _check_time(hour, minute, second, microsecond, fold)
        self._tzinfo = _check_zone(tzinfo)
        self._fold = fold
        return self

    hour = _Field('_hour')
    minute = _Field('_minute')
    second = _Field('_second')
    microsecond = _Field('_microsecond')
    tzinfo = _Field('_tzinfo')
    fold = _Field('_fold')

    @classmethod
    def _from_us(cls, us, tz=None):
        """From microseconds since 0001-01-01 (day 1)."""
        days, us = divmod(us, _DAY_US)
        if not 1 <= days <= 3652059:
            raise OverflowError('date value out of range')
        seconds, us = divmod(us, 10 ** 6)
        minutes, second = divmod(seconds, 60)
        hour, minute = divmod(minutes, 60)
        return cls(*_from_ordinal(days), hour, minute, second, us, tz)

    def _us(self):
        return ((self.toordinal() * 24 + self._hour) * 60 + self._minute) * 60 * 10 ** 6 + \
            self._second * 10 ** 6 + self._microsecond

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        """The moment of a POSIX timestamp."""
        _check_zone(tz)
        seconds, us = _split_timestamp(timestamp)
        moment = cls._from_us(_EPOCH_DAY * _DAY_US + seconds * 10 ** 6 + us, tz)
        return moment if tz is None else tz.fromutc(moment)

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        """The same without a zone."""
        return cls.fromtimestamp(timestamp)

    @classmethod
    def now(cls, tz=None):
        """This moment."""
        _check_zone(tz)
        moment = cls._from_us(_EPOCH_DAY * _DAY_US + _now_us(), tz)
        return moment if tz is None else tz.fromutc(moment)

    @classmethod
    def today(cls):
        """This moment."""
        return cls.now()

    @classmethod
    def utcnow(cls):
        """This moment in UTC, without a zone."""
        return cls._from_us(_EPOCH_DAY * _DAY_US + _now_us())

    @classmethod
    def combine(cls, date, time, tzinfo=_same):
        """A day and a time of the day together."""
        if not isinstance(date, globals()['date']):
            raise TypeError(f'combine() argument 1 must be datetime.date, not {type(date).__name__}')
        if not isinstance(time, globals()['time']):
            raise TypeError(f'combine() argument 2 must be datetime.time, not {type(time).__name__}')
        return cls(date._year, date._month, date._day, time._hour, time._minute, time._second, time._microsecond,
                   time._tzinfo if tzinfo is _same else tzinfo, fold=time._fold)

    @classmethod
    def fromordinal(cls, n, /):
        """Midnight of the nth day since 0001-01-01."""
        return cls.combine(date.fromordinal(n), time())

    @classmethod
    def fromisoformat(cls, date_string, /):
        """The reverse of isoformat()."""
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        for size in (10, 8, 7):
            day = None
            if len(date_string) == size or len(date_string) > size:
                head = date_string[:size]
                if size == 8 and head[4:6] == '-W' and len(date_string) > 8 and date_string[8] == '-':
                    continue
                if size == 7 and head[4:5] != 'W':
                    continue
                day = _iso_date(head)
            if day is None:
                continue
            rest = date_string[size:]
            if not rest:
                return cls(*day)
            fields = _iso_time(rest[1:])
            if fields is not None:
                return cls(*day, *fields)
        raise ValueError(f'Invalid isoformat string: {date_string!r}')

    @classmethod
    def strptime(cls, date_string, format, /):
        """The moment that a text in the format given tells."""
        return _strptime(cls, date_string, format)

    def date(self):
        """The day."""
        return _date(self._year, self._month, self._day)

    def time(self):
        """The time of the day, without its zone."""
        return _clock(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        """The time of the day, with its zone."""
        return _clock(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self._fold)

    def replace(self, year=_same, month=_same, day=_same, hour=_same, minute=_same, second=_same, microsecond=_same,
                tzinfo=_same, *, fold=_same):
        """The same with other fields."""
        return type(self)(
            self._year if year is _same else year, self._month if month is _same else month,
            self._day if day is _same else day, self._hour if hour is _same else hour,
            self._minute if minute is _same else minute, self._second if second is _same else second,
            self._microsecond if microsecond is _same else microsecond, self._tzinfo if tzinfo is _same else tzinfo,
            fold=self._fold if fold is _same else fold)

    def utcoffset(self):
        """How far its zone is east of UTC."""
        return _zone_says(self._tzinfo, 'utcoffset', self)

    def dst(self):
        """How much of that is daylight saving time."""
        return _zone_says(self._tzinfo, 'dst', self)

    def tzname(self):
        """The name of its zone."""
        return _zone_name(self._tzinfo, self)

    def timetuple(self):
        """A time.struct_time."""
        dst = self.dst()
        return _time_tuple(self, self._hour, self._minute, self._second, -1 if dst is None else 1 if dst else 0)

    def utctimetuple(self):
        """The same in UTC."""
        offset = self.utcoffset()
        moment = self.replace(tzinfo=None) - offset if offset else self
        return _time_tuple(moment, moment._hour, moment._minute, moment._second, 0)

    def timestamp(self):
        """Seconds since 1970."""
        if self._tzinfo is None or self.utcoffset() is None:
            seconds = (self._us() - self._microsecond) // 10 ** 6 - _EPOCH_DAY * 86400
            return seconds + self._microsecond / 1e6
        return (self - _EPOCH).total_seconds()

    def astimezone(self, tz=None):
        """The same moment in another zone."""
        if tz is None:
            tz = timezone(timedelta(0), 'UTC')
        elif not isinstance(tz, _tzinfo):
            _check_zone(tz)
        if self._tzinfo is tz:
            return self
        offset = self.utcoffset()
        plain = self.replace(tzinfo=tz)
        if offset:
            plain = plain - offset
        return tz.fromutc(plain)

    def ctime(self):
        """Mon Jan  1 00:00:00 2024"""
        return _ctime(self, self._hour, self._minute, self._second)

    def isoformat(self, sep='T', timespec='auto'):
        """YYYY-MM-DDTHH:MM:SS[.ffffff][+HH:MM]"""
        if not isinstance(sep, str) or len(sep) != 1:
            raise TypeError('isoformat() argument 1 must be a unicode character, not ' +
                            ('str' if isinstance(sep, str) else type(sep).__name__))
        return (f'{self._year:04d}-{self._month:02d}-{self._day:02d}{sep}' +
                _time_text(self._hour, self._minute, self._second, self._microsecond, timespec) +
                _offset_text(self.utcoffset()))

    def __str__(self):
        return self.isoformat(' ')

    def __repr__(self):
        parts = [self._year, self._month, self._day, self._hour, self._minute]
        if self._second or self._microsecond:
            parts.append(self._second)
        if self._microsecond:
            parts.append(self._microsecond)
        text = ', '.join(map(str, parts))
        if self._fold:
            text += ', fold=1'
        if self._tzinfo is not None:
            text += f', tzinfo={self._tzinfo!r}'
        return f'{_class_name(self, datetime)}({text})'

    def _fields(self):
        return (self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond)

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented if not isinstance(other, date) else False
        return self._order(other, True) == 0

    def _order(self, other, equality=False):
        if not isinstance(other, datetime):
            if isinstance(other, date):
                raise TypeError(f"can't compare {_class_name(self, datetime)} to {_class_name(other, date)}")
            return None
        if self._tzinfo is other._tzinfo:
            a, b = self._fields(), other._fields()
        else:
            mine, theirs = self.utcoffset(), other.utcoffset()
            if (mine is None) != (theirs is None):
                if equality:
                    return 2
                raise TypeError("can't compare offset-naive and offset-aware datetimes")
            a, b = self._us() - (mine._us if mine else 0), other._us() - (theirs._us if theirs else 0)
        return (a > b) - (a < b)

    def __hash__(self):
        offset = (self.replace(fold=0) if self._fold else self).utcoffset()
        return hash(self._us() - (offset._us if offset else 0))

    def _moved(self, us):
        return type(self)._from_us(self._us() + us, self._tzinfo)

    def __add__(self, other):
        if isinstance(other, timedelta):
            return self._moved(other._us)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self._moved(-other._us)
        if not isinstance(other, datetime):
            return NotImplemented
        difference = self._us() - other._us()
        if self._tzinfo is not other._tzinfo:
            mine, theirs = self.utcoffset(), other.utcoffset()
            if (mine is None) != (theirs is None):
                raise TypeError("can't subtract offset-naive and offset-aware datetimes")
            if mine is not None:
                difference += theirs._us - mine._us
        return timedelta._make(difference)

    def __reduce__(self):
        fields = self._fields()
        return type(self), fields if self._tzinfo is None else (*fields, self._tzinfo)


# Inside the class `datetime` these names are those of its methods.
_date = date
_clock = time
_tzinfo = tzinfo
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

# Messages of the interpreter call these types by their full names.
_coroscope.show_module(timedelta, date, tzinfo, timezone, time, datetime, _IsoCalendarDate)
