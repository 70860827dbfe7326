"""Constants of characters, Template and Formatter."""

__all__ = ['ascii_letters', 'ascii_lowercase', 'ascii_uppercase', 'capwords', 'digits', 'hexdigits', 'octdigits',
           'printable', 'punctuation', 'whitespace', 'Formatter', 'Template']

whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Every word with a capital letter, one blank between them."""
    return (sep or ' ').join(map(str.capitalize, s.split(sep)))


# ------------------------------------------------------------------------------------------------ Template

_NAME_START = frozenset(ascii_letters + '_')
_NAME = frozenset(ascii_letters + digits + '_')
_missing = {}


class Template:
    """Text with $placeholders."""

    delimiter = '$'
    idpattern = r'(?a:[_a-z][_a-z0-9]*)'
    braceidpattern = None
    flags = None

    def __init__(self, template):
        self.template = template

    def _pieces(self):
        """Pairs of a kind (text, escaped, named, braced, invalid) and (start, what)."""
        if type(self).idpattern is not Template.idpattern or self.braceidpattern or self.flags is not None or \
                hasattr(type(self), 'pattern'):
            yield from self._pieces_by_pattern()
            return
        template = self.template
        mark = self.delimiter
        start = 0
        while True:
            at = template.find(mark, start)
            if at < 0:
                yield 'text', start, template[start:]
                return
            yield 'text', start, template[start:at]
            rest = at + len(mark)
            if template.startswith(mark, rest):
                yield 'escaped', at, mark
                start = rest + len(mark)
                continue
            braced = template.startswith('{', rest)
            first = end = rest + braced
            if template[first:first + 1] in _NAME_START:
                while template[end:end + 1] in _NAME:
                    end += 1
            name = template[first:end]
            if not name or braced and not template.startswith('}', end):
                yield 'invalid', at, mark
                start = rest
            else:
                yield 'braced' if braced else 'named', at, name
                start = end + braced

    def _pieces_by_pattern(self):
        """The same for subclasses that say what a name looks like."""
        import re
        pattern = getattr(type(self), 'pattern', None)
        if pattern is None:
            mark = re.escape(self.delimiter)
            name = self.idpattern
            braced = self.braceidpattern or name
            pattern = f'{mark}(?:(?P<escaped>{mark})|(?P<named>{name})|{{(?P<braced>{braced})}}|(?P<invalid>))'
        flags = re.IGNORECASE if self.flags is None else self.flags
        template = self.template
        start = 0
        for match in re.finditer(pattern, template, flags | re.VERBOSE) if isinstance(pattern, str) else \
                pattern.finditer(template):
            yield 'text', start, template[start:match.start()]
            start = match.end()
            groups = match.groupdict()
            for kind in ('named', 'braced', 'escaped', 'invalid'):
                if groups.get(kind) is not None:
                    yield kind, match.start(), groups[kind] if kind in ('named', 'braced') else match.group()
                    break
            else:
                raise ValueError('Unrecognized named group in pattern', match.re)
        yield 'text', start, template[start:]

    def _invalid(self, at):
        lines = self.template[:at].splitlines(keepends=True)
        if not lines:
            column = 1
            line = 1
        else:
            column = at - len(''.join(lines[:-1]))
            line = len(lines)
            at_mark = self.template[:at + len(self.delimiter)].splitlines(keepends=True)
            column = at + 1 - len(''.join(at_mark[:-1]))
            line = len(at_mark)
        raise ValueError('Invalid placeholder in string: line %d, col %d' % (line, column))

    def _values(self, mapping, kws):
        if mapping is _missing:
            return kws
        if kws:
            from collections import ChainMap
            return ChainMap(kws, mapping)
        return mapping

    def substitute(self, mapping=_missing, /, **kws):
        """The text with every placeholder replaced."""
        mapping = self._values(mapping, kws)
        result = []
        for kind, at, what in self._pieces():
            if kind == 'text':
                result.append(what)
            elif kind == 'escaped':
                result.append(self.delimiter)
            elif kind == 'invalid':
                self._invalid(at)
            else:
                result.append(str(mapping[what]))
        return ''.join(result)

    def safe_substitute(self, mapping=_missing, /, **kws):
        """The text with the known placeholders replaced."""
        mapping = self._values(mapping, kws)
        mark = self.delimiter
        result = []
        for kind, at, what in self._pieces():
            if kind == 'named' or kind == 'braced':
                try:
                    result.append(str(mapping[what]))
                except KeyError:
                    result.append(self._as_written(at, kind, what))
            elif kind == 'escaped':
                result.append(mark)
            else:
                result.append(what)
        return ''.join(result)

    def _as_written(self, at, kind, what):
        """The placeholder at a place of the text."""
        end = self.template.index(what, at + len(self.delimiter)) + len(what)
        if kind == 'braced':                    # and what closes it: as many characters as opened it
            end += end - len(what) - at - len(self.delimiter)
        return self.template[at:end]

    def is_valid(self):
        """Are all placeholders well formed?"""
        return not any(kind == 'invalid' for kind, _, _ in self._pieces())

    def get_identifiers(self):
        """The names of the placeholders, each once."""
        found = []
        for kind, _, what in self._pieces():
            if kind in ('named', 'braced') and what not in found:
                found.append(what)
        return found


# ------------------------------------------------------------------------------------------------ Formatter

def _split_name(field_name):
    """'a.b[0]' -> ('a', [(True, 'b'), (False, 0)])"""
    end = 0
    while end < len(field_name) and field_name[end] not in '.[':
        end += 1
    first = field_name[:end]
    if first.isdigit():
        first = int(first)
    steps = []
    while end < len(field_name):
        if field_name[end] == '.':
            start = end = end + 1
            while end < len(field_name) and field_name[end] not in '.[':
                end += 1
            name = field_name[start:end]
            if not name:
                raise ValueError('Empty attribute in format string')
            steps.append((True, name))
        elif field_name[end] == '[':
            close = field_name.find(']', end)
            if close < 0:
                raise ValueError("Missing ']' in format string")
            name = field_name[end + 1:close]
            if not name:
                raise ValueError('Empty attribute in format string')
            steps.append((False, int(name) if name.isdigit() else name))
            end = close + 1
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
    return first, steps


class Formatter:
    """What str.format() does, in steps that a subclass may change."""

    def format(self, format_string, /, *args, **kwargs):
        """The text with the arguments put in."""
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        """The same with the arguments in a sequence and a mapping."""
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError('Max string recursion exceeded')
        result = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                result.append(literal)
            if name is None:
                continue
            if name == '':
                if auto_arg_index is False:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                name = str(auto_arg_index)
                auto_arg_index += 1
            elif name.isdigit():
                if auto_arg_index:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                auto_arg_index = False
            value, used = self.get_field(name, args, kwargs)
            used_args.add(used)
            value = self.convert_field(value, conversion)
            spec, auto_arg_index = self._vformat(spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index)
            result.append(self.format_field(value, spec))
        return ''.join(result), auto_arg_index

    def get_value(self, key, args, kwargs):
        """The argument with this number or name."""
        if isinstance(key, int):
            return args[key]
        return kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        """For subclasses."""

    def format_field(self, value, format_spec):
        """What the text after the colon does."""
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        """What !r, !s and !a do."""
        if conversion is None:
            return value
        if conversion == 's':
            return str(value)
        if conversion == 'r':
            return repr(value)
        if conversion == 'a':
            return ascii(value)
        raise ValueError('Unknown conversion specifier {0!s}'.format(conversion))

    def parse(self, format_string):
        """Tuples (text, field name, spec, conversion)."""
        text = []
        place = 0
        size = len(format_string)
        while place < size:
            char = format_string[place]
            if char not in '{}':
                stop = place + 1
                while stop < size and format_string[stop] not in '{}':
                    stop += 1
                text.append(format_string[place:stop])
                place = stop
                continue
            if format_string[place + 1:place + 2] == char:
                yield ''.join(text) + char, None, None, None
                text.clear()
                place += 2
                continue
            if char == '}':
                raise ValueError("Single '}' encountered in format string")
            if place + 1 >= size:
                raise ValueError("Single '{' encountered in format string")
            name, spec, conversion, place = self._field(format_string, place + 1)
            yield ''.join(text), name, spec, conversion
            text.clear()
        if text:
            yield ''.join(text), None, None, None

    @staticmethod
    def _field(text, start):
        """The replacement field that begins at `start`: (name, spec, conversion, place after it)."""
        size = len(text)
        inside = False                          # between [ and ]: everything belongs to the name
        end = start
        while end < size and (inside or text[end] not in '}:!'):
            if text[end] == '{':
                raise ValueError("unexpected '{' in field name")
            if text[end] in '[]':
                inside = text[end] == '['
            end += 1
        if end == size:
            raise ValueError("expected '}' before end of string")
        name = text[start:end]
        conversion = None
        if text[end] == '!':
            if end + 2 >= size:
                raise ValueError('end of string while looking for conversion specifier' if end + 1 >= size else
                                 "unmatched '{' in format spec")
            conversion = text[end + 1]
            end += 2
            if text[end] not in ':}':
                raise ValueError("expected ':' after conversion specifier")
        if text[end] == '}':
            return name, '', conversion, end + 1
        start = end = end + 1
        depth = 1
        while end < size:
            depth += (text[end] == '{') - (text[end] == '}')
            if not depth:
                return name, text[start:end], conversion, end + 1
            end += 1
        raise ValueError("unmatched '{' in format spec")

    def get_field(self, field_name, args, kwargs):
        """The value that a field names, and the argument it began with."""
        first, steps = _split_name(field_name)
        value = self.get_value(first, args, kwargs)
        for is_attribute, name in steps:
            value = getattr(value, name) if is_attribute else value[name]
        return value, first
