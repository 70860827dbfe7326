"""JSON: values as text and back."""

__all__ = ['dump', 'dumps', 'load', 'loads', 'JSONDecoder', 'JSONDecodeError', 'JSONEncoder']


# ------------------------------------------------------------------------------------------------ writing

_ESCAPES = {'"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b', '\f': '\\f'}


def _escaped(char):
    found = _ESCAPES.get(char)
    if found is not None:
        return found
    code = ord(char)
    if code < 0x10000:
        return f'\\u{code:04x}'
    code -= 0x10000
    return f'\\u{0xd800 | code >> 10:04x}\\u{0xdc00 | code & 0x3ff:04x}'


def _quoted(text, ascii_only):
    if text.isascii() and text.isprintable() and '"' not in text and '\\' not in text:
        return '"' + text + '"'
    parts = ['"']
    for char in text:
        if char < ' ' or char in '"\\' or ascii_only and char > '~':
            parts.append(_escaped(char))
        else:
            parts.append(char)
    parts.append('"')
    return ''.join(parts)


class JSONEncoder:
    """Makes text of dicts, lists, strings, numbers, True, False and None."""

    __module__ = 'json.encoder'
    item_separator = ', '
    key_separator = ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        """For subclasses: something writable instead of `o`."""
        raise TypeError(f'Object of type {type(o).__name__} is not JSON serializable')

    def encode(self, o):
        """The text of a value."""
        if isinstance(o, str):
            return _quoted(o, self.ensure_ascii)
        return ''.join(self.iterencode(o, _one_shot=True))

    def iterencode(self, o, _one_shot=False):
        """The text of a value in pieces."""
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = ' ' * indent
        pieces = []
        self._write(o, pieces.append, {} if self.check_circular else None, indent, '\n')
        return iter(pieces)

    def _float(self, number):
        if number != number:
            text = 'NaN'
        elif number == float('inf'):
            text = 'Infinity'
        elif number == float('-inf'):
            text = '-Infinity'
        else:
            return float.__repr__(number)
        if not self.allow_nan:
            raise ValueError('Out of range float values are not JSON compliant')
        return text

    def _plain(self, value):
        """The text of a value that has no parts; None if it has."""
        if isinstance(value, str):
            return _quoted(value, self.ensure_ascii)
        if value is None:
            return 'null'
        if value is True:
            return 'true'
        if value is False:
            return 'false'
        if isinstance(value, int):
            return int.__repr__(value)
        if isinstance(value, float):
            return self._float(value)
        return None

    def _write(self, value, write, around, indent, line):
        text = self._plain(value)
        if text is not None:
            write(text)
            return
        is_list = isinstance(value, (list, tuple))
        is_dict = not is_list and isinstance(value, dict)
        if is_list and not value:
            write('[]')
            return
        if is_dict and not value:
            write('{}')
            return
        if around is not None:
            mark = id(value)
            if mark in around:
                raise ValueError('Circular reference detected')
            around[mark] = value
        if is_list or is_dict:
            inner = line
            separator = self.item_separator
            write('[' if is_list else '{')
            if indent is not None:
                inner = line + indent
                separator += inner
                write(inner)
            if is_list:
                first = True
                for item in value:
                    if first:
                        first = False
                    else:
                        write(separator)
                    self._write(item, write, around, indent, inner)
            else:
                self._write_items(value, write, around, indent, inner, separator)
            if indent is not None:
                write(line)
            write(']' if is_list else '}')
        else:
            self._write(self.default(value), write, around, indent, line)
        if around is not None:
            del around[mark]

    def _write_items(self, value, write, around, indent, line, separator):
        first = True
        for key, item in sorted(value.items()) if self.sort_keys else value.items():
            if not isinstance(key, str):
                text = self._plain(key)
                if text is None:
                    if self.skipkeys:
                        continue
                    raise TypeError('keys must be str, int, float, bool or None, not ' + type(key).__name__)
                key = text
            if first:
                first = False
            else:
                write(separator)
            write(_quoted(key, self.ensure_ascii))
            write(self.key_separator)
            self._write(item, write, around, indent, line)


# ------------------------------------------------------------------------------------------------ reading

class JSONDecodeError(ValueError):
    """The text is no JSON."""

    __module__ = 'json.decoder'

    def __init__(self, msg, doc, pos):
        line = doc.count('\n', 0, pos) + 1
        column = pos - doc.rfind('\n', 0, pos)
        ValueError.__init__(self, '%s: line %d column %d (char %d)' % (msg, line, column, pos))
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = line
        self.colno = column

    def __reduce__(self):
        return type(self), (self.msg, self.doc, self.pos)


class _NoValue(Exception):
    """There is no value at a place of the text."""


_BLANKS = ' \t\n\r'
_CHARS = {'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}
_CONSTANTS = {'NaN': float('nan'), 'Infinity': float('inf'), '-Infinity': float('-inf')}


class JSONDecoder:
    """Makes values of text."""

    __module__ = 'json.decoder'

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):
        """The value of a text."""
        value, end = self.raw_decode(s, self._skip(s, 0))
        end = self._skip(s, end)
        if end != len(s):
            raise JSONDecodeError('Extra data', s, end)
        return value

    def raw_decode(self, s, idx=0):
        """The value at a place of the text, and where it ends."""
        try:
            return self._value(s, idx)
        except _NoValue as e:
            raise JSONDecodeError('Expecting value', s, e.args[0]) from None

    @staticmethod
    def _skip(s, place):
        size = len(s)
        while place < size and s[place] in _BLANKS:
            place += 1
        return place

    def _value(self, s, place):
        char = s[place:place + 1]
        if char == '"':
            return self._string(s, place + 1)
        if char == '{':
            return self._object(s, place + 1)
        if char == '[':
            return self._array(s, place + 1)
        if char == 't' and s.startswith('true', place):
            return True, place + 4
        if char == 'f' and s.startswith('false', place):
            return False, place + 5
        if char == 'n' and s.startswith('null', place):
            return None, place + 4
        if char == '-' or '0' <= char <= '9':
            found = self._number(s, place)
            if found is not None:
                return found
        for name in _CONSTANTS:
            if s.startswith(name, place):
                return self.parse_constant(name), place + len(name)
        raise _NoValue(place)

    def _number(self, s, start):
        size = len(s)
        place = start + (s[start] == '-')
        if place >= size or not '0' <= s[place] <= '9':
            return None
        if s[place] == '0':
            place += 1
        else:
            while place < size and '0' <= s[place] <= '9':
                place += 1
        end = place
        if s[end:end + 1] == '.':
            stop = end + 1
            while stop < size and '0' <= s[stop] <= '9':
                stop += 1
            if stop > end + 1:
                end = stop
        if s[end:end + 1] in ('e', 'E'):
            first = stop = end + 1 + (s[end + 1:end + 2] in ('+', '-'))
            while stop < size and '0' <= s[stop] <= '9':
                stop += 1
            if stop > first:
                end = stop
        if end == place:
            return self.parse_int(s[start:end]), end
        return self.parse_float(s[start:end]), end

    def _string(self, s, start):
        parts = []
        place = start
        while True:
            end = s.find('"', place)
            if end < 0:
                self._check_controls(s, place, s.find('\\', place) if '\\' in s[place:] else len(s))
                if '\\' not in s[place:]:
                    raise JSONDecodeError('Unterminated string starting at', s, start - 1)
                end = len(s)
            slash = s.find('\\', place, end)
            if slash < 0:
                text = s[place:end]
                if self.strict and not text.isprintable():
                    self._check_controls(s, place, end)
                if not parts:
                    return text, end + 1
                parts.append(text)
                return ''.join(parts), end + 1
            self._check_controls(s, place, slash)
            parts.append(s[place:slash])
            char = s[slash + 1:slash + 2]
            if not char:
                raise JSONDecodeError('Unterminated string starting at', s, start - 1)
            if char != 'u':
                if char not in _CHARS:
                    raise JSONDecodeError('Invalid \\escape', s, slash)
                parts.append(_CHARS[char])
                place = slash + 2
                continue
            code = self._code(s, slash + 2)
            place = slash + 6
            if 0xd800 <= code <= 0xdbff and s[place:place + 2] == '\\u':
                second = self._code(s, place + 2)
                if 0xdc00 <= second <= 0xdfff:
                    code = 0x10000 + ((code - 0xd800) << 10 | second - 0xdc00)
                    place += 6
            parts.append(chr(code))

    def _check_controls(self, s, start, end):
        if self.strict:
            for place in range(start, end):
                if s[place] < ' ':
                    raise JSONDecodeError('Invalid control character at', s, place)

    @staticmethod
    def _code(s, place):
        digits = s[place:place + 4]
        if len(digits) == 4 and all(char in '0123456789abcdefABCDEF' for char in digits):
            return int(digits, 16)
        raise JSONDecodeError('Invalid \\uXXXX escape', s, place - 1)

    def _object(self, s, place):
        pairs = []
        place = self._skip(s, place)
        if s[place:place + 1] == '}':
            place += 1
        else:
            while True:
                if s[place:place + 1] != '"':
                    raise JSONDecodeError('Expecting property name enclosed in double quotes', s, place)
                key, place = self._string(s, place + 1)
                place = self._skip(s, place)
                if s[place:place + 1] != ':':
                    raise JSONDecodeError("Expecting ':' delimiter", s, place)
                place = self._skip(s, place + 1)
                value, place = self._value(s, place)
                pairs.append((key, value))
                place = self._skip(s, place)
                char = s[place:place + 1]
                place += 1
                if char == '}':
                    break
                if char != ',':
                    raise JSONDecodeError("Expecting ',' delimiter", s, place - 1)
                place = self._skip(s, place)
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs), place
        result = dict(pairs)
        if self.object_hook is not None:
            result = self.object_hook(result)
        return result, place

    def _array(self, s, place):
        values = []
        place = self._skip(s, place)
        if s[place:place + 1] == ']':
            return values, place + 1
        while True:
            value, place = self._value(s, place)
            values.append(value)
            place = self._skip(s, place)
            char = s[place:place + 1]
            place += 1
            if char == ']':
                return values, place
            if char != ',':
                raise JSONDecodeError("Expecting ',' delimiter", s, place - 1)
            place = self._skip(s, place)


# ------------------------------------------------------------------------------------------------ functions

_encoder = JSONEncoder()
_decoder = JSONDecoder()


def _encoder_for(skipkeys, ensure_ascii, check_circular, allow_nan, cls, indent, separators, default, sort_keys, kw):
    if not skipkeys and ensure_ascii and check_circular and allow_nan and cls is None and indent is None and \
            separators is None and default is None and not sort_keys and not kw:
        return _encoder
    return (cls or JSONEncoder)(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular,
                                allow_nan=allow_nan, indent=indent, separators=separators, default=default,
                                sort_keys=sort_keys, **kw)


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
          separators=None, default=None, sort_keys=False, **kw):
    """The text of a value."""
    return _encoder_for(skipkeys, ensure_ascii, check_circular, allow_nan, cls, indent, separators, default, sort_keys,
                        kw).encode(obj)


def dump(obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
         separators=None, default=None, sort_keys=False, **kw):
    """Write the text of a value to a stream."""
    for piece in _encoder_for(skipkeys, ensure_ascii, check_circular, allow_nan, cls, indent, separators, default,
                              sort_keys, kw).iterencode(obj):
        fp.write(piece)


def detect_encoding(b):
    """The encoding of JSON in bytes."""
    if b.startswith(b'\xef\xbb\xbf'):
        return 'utf-8-sig'
    return 'utf-8'


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
          object_pairs_hook=None, **kw):
    """The value of a text."""
    if isinstance(s, str):
        if s.startswith('\ufeff'):
            raise JSONDecodeError('Unexpected UTF-8 BOM (decode using utf-8-sig)', s, 0)
    elif isinstance(s, (bytes, bytearray)):
        s = s.decode(detect_encoding(s), 'surrogatepass')
    else:
        raise TypeError(f'the JSON object must be str, bytes or bytearray, not {type(s).__name__}')
    if cls is None and object_hook is None and parse_int is None and parse_float is None and parse_constant is None \
            and object_pairs_hook is None and not kw:
        return _decoder.decode(s)
    for name, value in (('object_hook', object_hook), ('object_pairs_hook', object_pairs_hook),
                        ('parse_float', parse_float), ('parse_int', parse_int), ('parse_constant', parse_constant)):
        if value is not None:
            kw[name] = value
    return (cls or JSONDecoder)(**kw).decode(s)


def load(fp, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
         object_pairs_hook=None, **kw):
    """The value of the text in a stream."""
    return loads(fp.read(), cls=cls, object_hook=object_hook, parse_float=parse_float, parse_int=parse_int,
                 parse_constant=parse_constant, object_pairs_hook=object_pairs_hook, **kw)


from json import decoder, encoder
