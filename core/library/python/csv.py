"""Tables as text with commas."""

__all__ = ['QUOTE_MINIMAL', 'QUOTE_ALL', 'QUOTE_NONNUMERIC', 'QUOTE_NONE', 'Error', 'Dialect', 'excel', 'excel_tab',
           'field_size_limit', 'reader', 'writer', 'register_dialect', 'get_dialect', 'list_dialects',
           'unregister_dialect', 'DictReader', 'DictWriter', 'unix_dialect']

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = range(4)


class Error(Exception):
    """The text or the values are no good."""

    __module__ = '_csv'


class Dialect:
    """How a table is written."""

    delimiter = ','
    quotechar = '"'
    escapechar = None
    doublequote = True
    skipinitialspace = False
    lineterminator = '\r\n'
    quoting = QUOTE_MINIMAL
    strict = False


class excel(Dialect):
    """As Excel writes it."""


class excel_tab(excel):
    """The same with tabs."""

    delimiter = '\t'


class unix_dialect(Dialect):
    """With newlines, everything in quotes."""

    lineterminator = '\n'
    quoting = QUOTE_ALL


_dialects = {'excel': excel, 'excel-tab': excel_tab, 'unix': unix_dialect}
_OPTIONS = ('delimiter', 'quotechar', 'escapechar', 'doublequote', 'skipinitialspace', 'lineterminator', 'quoting',
            'strict')


def register_dialect(name, dialect=excel, **options):
    """Give a dialect a name."""
    if not isinstance(name, str):
        raise TypeError('dialect name must be a string')
    _dialects[name] = _dialect(dialect, options)


def unregister_dialect(name):
    """Forget a dialect."""
    if name not in _dialects:
        raise Error('unknown dialect')
    del _dialects[name]


def get_dialect(name):
    """The dialect with this name."""
    if name not in _dialects:
        raise Error('unknown dialect')
    return _dialects[name]


def list_dialects():
    """The names of all dialects."""
    return list(_dialects)


_limit = 131072


def field_size_limit(*limit):
    """The longest field there may be."""
    global _limit
    old = _limit
    if limit:
        _limit = limit[0]
    return old


def _dialect(dialect, options):
    if isinstance(dialect, str):
        dialect = get_dialect(dialect)
    made = Dialect()
    for name in _OPTIONS:
        setattr(made, name, getattr(dialect, name, getattr(Dialect, name)))
    for name, value in options.items():
        if name not in _OPTIONS:
            raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        setattr(made, name, value)
    if not isinstance(made.delimiter, str) or len(made.delimiter) != 1:
        raise TypeError('"delimiter" must be a 1-character string')
    if made.quotechar is not None and (not isinstance(made.quotechar, str) or len(made.quotechar) != 1):
        raise TypeError('"quotechar" must be a 1-character string')
    if made.quoting not in range(4):
        raise TypeError('bad "quoting" value')
    return made


class _Reader:
    def __init__(self, lines, dialect, options):
        self._lines = iter(lines)
        self.dialect = _dialect(dialect, options)
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        dialect = self.dialect
        quote = dialect.quotechar if dialect.quoting != QUOTE_NONE else None
        fields = []
        field = []
        state = 'start'                         # of a field; or in, quoted, after (a closing quote), escape
        before_escape = 'in'
        was_quoted = False

        def save():
            text = ''.join(field)
            if dialect.quoting == QUOTE_NONNUMERIC and not was_quoted and text:
                text = float(text)
            fields.append(text)
            field.clear()

        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if state == 'quoted' or fields or field:
                    if dialect.strict:
                        raise Error('unexpected end of data') from None
                    save()
                    return fields
                raise
            if not isinstance(line, str):
                raise Error(f'iterator should return strings, not {type(line).__name__} '
                            '(the file should be opened in text mode)')
            self.line_num += 1
            empty = not fields and not field and state == 'start'
            for char in line:
                if state == 'escape':
                    field.append(char)
                    state = before_escape
                elif state == 'quoted':
                    if char == dialect.escapechar:
                        before_escape, state = 'quoted', 'escape'
                    elif char == quote:
                        state = 'after'
                    else:
                        field.append(char)
                elif char in '\r\n':
                    break
                elif char == dialect.delimiter:
                    save()
                    was_quoted = False
                    state = 'start'
                    empty = False
                elif state == 'start' and char == ' ' and dialect.skipinitialspace:
                    empty = False
                elif state == 'start' and char == quote:
                    state = 'quoted'
                    was_quoted = True
                    empty = False
                elif char == dialect.escapechar:
                    before_escape, state = 'in', 'escape'
                    empty = False
                elif state == 'after' and char == quote and dialect.doublequote:
                    field.append(char)
                    state = 'quoted'
                elif state == 'after' and dialect.strict:
                    raise Error(f"'{dialect.delimiter}' expected after '{quote}'")
                else:
                    field.append(char)
                    state = 'in'
                    empty = False
            if state == 'quoted':
                continue
            if empty:
                return []
            save()
            return fields


def reader(iterable, /, dialect='excel', **options):
    """The rows of lines of text."""
    return _Reader(iterable, dialect, options)


class _Writer:
    def __init__(self, fileobj, dialect, options):
        if not hasattr(fileobj, 'write'):
            raise TypeError('argument 1 must have a "write" method')
        self._write = fileobj.write
        self.dialect = _dialect(dialect, options)

    def _text(self, value, alone):
        dialect = self.dialect
        quote, escape = dialect.quotechar, dialect.escapechar
        number = isinstance(value, (int, float)) and not isinstance(value, bool) or isinstance(value, bool)
        text = '' if value is None else value if isinstance(value, str) else repr(value) if isinstance(value, float) \
            else str(value)
        special = any(char in text for char in (dialect.delimiter, quote or dialect.delimiter, '\r', '\n')) or \
            escape is not None and escape in text or any(char in text for char in dialect.lineterminator)
        quoted = dialect.quoting == QUOTE_ALL or dialect.quoting == QUOTE_NONNUMERIC and not number or \
            dialect.quoting != QUOTE_NONE and special
        if not text and alone:
            if dialect.quoting == QUOTE_NONE:
                raise Error('single empty field record must be quoted')
            quoted = True
        result = []
        for char in text:
            if char == escape or char == quote or not quoted and (char == dialect.delimiter or char in '\r\n'
                                                                  or char in dialect.lineterminator):
                if quoted and char == quote and dialect.doublequote:
                    result.append(quote)
                elif quoted and char != quote and char != escape:
                    pass
                elif not quoted and char == quote and dialect.quoting != QUOTE_NONE:
                    pass
                elif escape is None:
                    raise Error('need to escape, but no escapechar set')
                else:
                    result.append(escape)
            result.append(char)
        text = ''.join(result)
        return quote + text + quote if quoted else text

    def writerow(self, row):
        """Write a row."""
        try:
            row = list(row)
        except TypeError:
            raise Error(f'iterable expected, not {type(row).__name__}') from None
        return self._write(self.dialect.delimiter.join(self._text(value, len(row) == 1) for value in row) +
                           self.dialect.lineterminator)

    def writerows(self, rows):
        """Write rows."""
        for row in rows:
            self.writerow(row)


def writer(fileobj, /, dialect='excel', **options):
    """Something that writes rows to a stream."""
    return _Writer(fileobj, dialect, options)


class DictReader:
    """The rows of lines of text, as dicts."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect='excel', *args, **kwds):
        self._fieldnames = fieldnames if fieldnames is None else list(fieldnames)
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        """The names of the columns."""
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        names = self.fieldnames if self.line_num == 0 else self._fieldnames
        row = next(self.reader)
        while row == []:
            row = next(self.reader)
        self.line_num = self.reader.line_num
        result = dict(zip(names, row))
        if len(names) < len(row):
            result[self.restkey] = row[len(names):]
        for name in names[len(row):]:
            result[name] = self.restval
        return result


class DictWriter:
    """Writes dicts as rows."""

    def __init__(self, f, fieldnames, restval='', extrasaction='raise', dialect='excel', *args, **kwds):
        if extrasaction.lower() not in ('raise', 'ignore'):
            raise ValueError('extrasaction (%s) must be \'raise\' or \'ignore\'' % extrasaction)
        self.fieldnames = fieldnames
        self.restval = restval
        self.extrasaction = extrasaction.lower()
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        """Write the names of the columns."""
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _row(self, rowdict):
        if self.extrasaction == 'raise':
            wrong = [name for name in rowdict if name not in self.fieldnames]
            if wrong:
                raise ValueError('dict contains fields not in fieldnames: ' + ', '.join(map(repr, wrong)))
        return (rowdict.get(name, self.restval) for name in self.fieldnames)

    def writerow(self, rowdict):
        """Write a row."""
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        """Write rows."""
        return self.writer.writerows(map(self._row, rowdicts))
