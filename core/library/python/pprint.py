"""Values printed so that they can be read."""

import sys

__all__ = ['pprint', 'pformat', 'isreadable', 'isrecursive', 'saferepr', 'PrettyPrinter', 'pp']


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    """Print a value."""
    PrettyPrinter(stream=stream, indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    """Print a value, dicts in their own order."""
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """A value as text."""
    return PrettyPrinter(indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def saferepr(object):
    """repr() that survives recursion."""
    return PrettyPrinter()._plain(object, {}, 0)[0]


def isreadable(object):
    """Could the text be evaluated?"""
    return PrettyPrinter()._plain(object, {}, 0)[1]


def isrecursive(object):
    """Does the value contain itself?"""
    return PrettyPrinter()._plain(object, {}, 0)[2]


class _Key:
    """Sorts anything: what doesn't compare is ordered by type."""
    __slots__ = ('value',)

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        try:
            return self.value < other.value
        except TypeError:
            return (str(type(self.value)), id(self.value)) < (str(type(other.value)), id(other.value))


def _pair_key(pair):
    return _Key(pair[0]), _Key(pair[1])


def _recursion(object):
    return '<Recursion on %s with id=%s>' % (type(object).__name__, id(object))


class PrettyPrinter:
    """Prints values in a width."""

    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        indent, width = int(indent), int(width)
        if indent < 0:
            raise ValueError('indent must be >= 0')
        if depth is not None and depth <= 0:
            raise ValueError('depth must be > 0')
        if not width:
            raise ValueError('width must be != 0')
        self._depth = depth
        self._indent_per_level = indent
        self._width = width
        self._stream = sys.stdout if stream is None else stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers
        self._readable = True

    def pprint(self, object):
        """Print a value."""
        text = self.pformat(object) + '\n'
        if self._stream is not None:
            self._stream.write(text)

    def pformat(self, object):
        """A value as text."""
        parts = []
        self._readable = True
        self._format(object, parts.append, 0, 0, {}, 0)
        return ''.join(parts)

    def isrecursive(self, object):
        """Does the value contain itself?"""
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        """Could the text be evaluated?"""
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        """(text on one line, readable, recursive); subclasses may change it."""
        return self._plain(object, context, level)

    # ------------------------------------------------------------------------------------ on one line

    def _plain(self, object, context, level):
        cls = type(object)
        if cls is int and self._underscore_numbers:
            return f'{object:_d}', True, False
        if cls in (str, int, float, bool, type(None), bytes, complex, bytearray):
            return repr(object), True, False
        method = cls.__repr__
        if method is dict.__repr__ and issubclass(cls, dict):
            kind = 'dict'
        elif method is list.__repr__ and issubclass(cls, list) or method is tuple.__repr__ and issubclass(cls, tuple):
            kind = 'list' if issubclass(cls, list) else 'tuple'
        else:
            text = repr(object)
            return text, not text.startswith('<'), False
        mark = id(object)
        if not object:
            return {'dict': '{}', 'list': '[]', 'tuple': '()'}[kind], True, False
        if self._depth and level >= self._depth:
            return {'dict': '{...}', 'list': '[...]', 'tuple': '(...)'}[kind], False, mark in context
        if mark in context:
            return _recursion(object), False, True
        context[mark] = 1
        readable, recursive = True, False
        parts = []
        if kind == 'dict':
            items = sorted(object.items(), key=_pair_key) if self._sort_dicts else object.items()
            for key, value in items:
                key, ok, again = self.format(key, context, self._depth, level + 1)
                value, ok2, again2 = self.format(value, context, self._depth, level + 1)
                parts.append(f'{key}: {value}')
                readable = readable and ok and ok2
                recursive = recursive or again or again2
            text = '{%s}' % ', '.join(parts)
        else:
            for value in object:
                value, ok, again = self.format(value, context, self._depth, level + 1)
                parts.append(value)
                readable = readable and ok
                recursive = recursive or again
            text = ', '.join(parts)
            text = f'[{text}]' if kind == 'list' else f'({text},)' if len(object) == 1 else f'({text})'
        del context[mark]
        return text, readable, recursive

    def _one_line(self, object, context, level):
        text, readable, recursive = self.format(object, context.copy(), self._depth, level)
        if not readable or recursive:
            self._readable = False
        return text

    # ------------------------------------------------------------------------------------ on several lines

    def _format(self, object, write, indent, allowance, context, level):
        mark = id(object)
        if mark in context:
            write(_recursion(object))
            self._readable = False
            return
        text = self._one_line(object, context, level)
        if len(text) > self._width - indent - allowance:
            method = self._method_for(object)
            if method is not None:
                context[mark] = 1
                method(object, write, indent, allowance, context, level + 1)
                del context[mark]
                return
        write(text)

    def _method_for(self, object):
        cls = type(object)
        method = cls.__repr__
        for base, name in _BUILTIN:
            if method is base.__repr__:
                return getattr(self, name)
        home = None
        for base in cls.__mro__:
            if '__repr__' in base.__dict__:
                home = base
                break
        name = _LIBRARY.get((home.__module__, home.__name__))
        if name is not None:
            return getattr(self, name)
        if hasattr(cls, '__dataclass_fields__') and object.__dataclass_params__.repr:
            # By dataclass, or by the program?
            written = getattr(getattr(method, '__wrapped__', method), '__code__', None)
            if written is not None and written.co_filename.rpartition('/')[2] in ('<string>', '_recursive_repr.py'):
                return self._dataclass
        return None

    def _dict(self, object, write, indent, allowance, context, level):
        write('{')
        per_level = self._indent_per_level
        if per_level > 1:
            write((per_level - 1) * ' ')
        if object:
            items = sorted(object.items(), key=_pair_key) if self._sort_dicts else object.items()
            self._dict_items(items, write, indent, allowance + 1, context, level)
        write('}')

    def _ordered_dict(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        name = type(object).__name__
        write(name + '(')
        self._format(list(object.items()), write, indent + len(name) + 1, allowance + 1, context, level)
        write(')')

    def _list(self, object, write, indent, allowance, context, level):
        write('[')
        self._items(object, write, indent, allowance + 1, context, level)
        write(']')

    def _tuple(self, object, write, indent, allowance, context, level):
        write('(')
        end = ',)' if len(object) == 1 else ')'
        self._items(object, write, indent, allowance + len(end), context, level)
        write(end)

    def _set(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        cls = type(object)
        if cls is set:
            write('{')
            end = '}'
        else:
            write(cls.__name__ + '({')
            end = '})'
            indent += len(cls.__name__) + 1
        self._items(sorted(object, key=_Key), write, indent, allowance + len(end), context, level)
        write(end)

    def _str(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        chunks = []
        lines = object.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        room = last_room = self._width - indent
        for number, line in enumerate(lines):
            text = repr(line)
            if number == len(lines) - 1:
                last_room -= allowance
            if len(text) <= last_room:
                chunks.append(text)
                continue
            words = _words(line)
            current = ''
            for place, word in enumerate(words):
                candidate = current + word
                last = place == len(words) - 1 and number == len(lines) - 1
                if len(repr(candidate)) > (room - allowance if last else room):
                    if current:
                        chunks.append(repr(current))
                    current = word
                else:
                    current = candidate
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            write(text)
            return
        if level == 1:
            write('(')
        write(('\n' + ' ' * indent).join(chunks))
        if level == 1:
            write(')')

    def _bytes(self, object, write, indent, allowance, context, level):
        if len(object) <= 4:
            write(repr(object))
            return
        parens = level == 1
        if parens:
            indent += 1
            allowance += 1
            write('(')
        first = True
        for text in _wrapped_bytes(object, self._width - indent, allowance):
            if not first:
                write('\n' + ' ' * indent)
            first = False
            write(text)
        if parens:
            write(')')

    def _bytearray(self, object, write, indent, allowance, context, level):
        write('bytearray(')
        self._bytes(bytes(object), write, indent + 10, allowance + 1, context, level + 1)
        write(')')

    def _mappingproxy(self, object, write, indent, allowance, context, level):
        write('mappingproxy(')
        self._format(object.copy(), write, indent + 13, allowance + 1, context, level)
        write(')')

    def _namespace(self, object, write, indent, allowance, context, level):
        name = 'namespace' if type(object).__name__ == 'SimpleNamespace' else type(object).__name__
        self._fields(name, list(object.__dict__.items()), write, indent, allowance, context, level)

    def _dataclass(self, object, write, indent, allowance, context, level):
        items = [(f.name, getattr(object, f.name)) for f in object.__dataclass_fields__.values()
                 if f.repr and getattr(f._field_type, 'name', '_FIELD') == '_FIELD']
        self._fields(type(object).__name__, items, write, indent, allowance, context, level)

    def _fields(self, name, items, write, indent, allowance, context, level):
        indent += len(name) + 1
        write(name + '(')
        for place, (key, value) in enumerate(items):
            last = place == len(items) - 1
            write(key + '=')
            if id(value) in context:
                write('...')
            else:
                self._format(value, write, indent + len(key) + 1, allowance if last else 1, context, level)
            if not last:
                write(',\n' + ' ' * indent)
        write(')')

    def _default_dict(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        factory = self._one_line(object.default_factory, context, level)
        name = type(object).__name__
        indent += len(name) + 1
        write(f"{name}({factory},\n{' ' * indent}")
        self._dict(object, write, indent, allowance + 1, context, level)
        write(')')

    def _counter(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        name = type(object).__name__
        write(name + '({')
        if self._indent_per_level > 1:
            write((self._indent_per_level - 1) * ' ')
        self._dict_items(object.most_common(), write, indent + len(name) + 1, allowance + 2, context, level)
        write('})')

    def _chain_map(self, object, write, indent, allowance, context, level):
        if not object.maps:
            write(repr(object))
            return
        name = type(object).__name__
        write(name + '(')
        indent += len(name) + 1
        for place, one in enumerate(object.maps):
            last = place == len(object.maps) - 1
            self._format(one, write, indent, allowance + 1 if last else 1, context, level)
            write(')' if last else ',\n' + ' ' * indent)

    def _deque(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        name = type(object).__name__
        write(name + '(')
        indent += len(name) + 1
        write('[')
        if object.maxlen is None:
            self._items(object, write, indent, allowance + 2, context, level)
            write('])')
        else:
            self._items(object, write, indent, 2, context, level)
            write(f"],\n{' ' * indent}maxlen={self._one_line(object.maxlen, context, level)})")

    def _user_data(self, object, write, indent, allowance, context, level):
        self._format(object.data, write, indent, allowance, context, level - 1)

    def _dict_items(self, items, write, indent, allowance, context, level):
        indent += self._indent_per_level
        between = ',\n' + ' ' * indent
        items = list(items)
        for place, (key, value) in enumerate(items):
            last = place == len(items) - 1
            text = self._one_line(key, context, level)
            write(text + ': ')
            self._format(value, write, indent + len(text) + 2, allowance if last else 1, context, level)
            if not last:
                write(between)

    def _items(self, items, write, indent, allowance, context, level):
        indent += self._indent_per_level
        if self._indent_per_level > 1:
            write((self._indent_per_level - 1) * ' ')
        between = ',\n' + ' ' * indent
        separator = ''
        full = room = self._width - indent + 1
        items = list(items)
        for place, item in enumerate(items):
            last = place == len(items) - 1
            if last:
                full -= allowance
                room -= allowance
            if self._compact:
                text = self._one_line(item, context, level)
                size = len(text) + 2
                if room < size:
                    room = full
                    if separator:
                        separator = between
                if room >= size:
                    room -= size
                    write(separator)
                    separator = ', '
                    write(text)
                    continue
            write(separator)
            separator = between
            self._format(item, write, indent, allowance if last else 1, context, level)


_BUILTIN = ((dict, '_dict'), (list, '_list'), (tuple, '_tuple'), (set, '_set'), (frozenset, '_set'), (str, '_str'),
            (bytes, '_bytes'), (bytearray, '_bytearray'), (type(type.__dict__), '_mappingproxy'))
_LIBRARY = {('collections', 'OrderedDict'): '_ordered_dict', ('collections', 'defaultdict'): '_default_dict',
            ('collections', 'Counter'): '_counter', ('collections', 'ChainMap'): '_chain_map',
            ('collections', 'deque'): '_deque', ('collections', 'UserDict'): '_user_data',
            ('collections', 'UserList'): '_user_data', ('collections', 'UserString'): '_user_data',
            ('types', 'SimpleNamespace'): '_namespace'}


def _words(line):
    """Words, each with the blanks after it."""
    result = []
    start = place = 0
    while place < len(line):
        while place < len(line) and not line[place].isspace():
            place += 1
        while place < len(line) and line[place].isspace():
            place += 1
        result.append(line[start:place])
        start = place
    return result


def _wrapped_bytes(data, width, allowance):
    current = b''
    last = len(data) // 4 * 4
    for start in range(0, len(data), 4):
        part = data[start:start + 4]
        candidate = current + part
        if start == last:
            width -= allowance
        if len(repr(candidate)) > width:
            if current:
                yield repr(current)
            current = part
        else:
            current = candidate
    if current:
        yield repr(current)
