"""Tracebacks as text."""

import _coroscope
import sys

__all__ = ['extract_stack', 'extract_tb', 'format_exception', 'format_exception_only', 'format_list', 'format_stack',
           'format_tb', 'print_exc', 'format_exc', 'print_exception', 'print_last', 'print_stack', 'print_tb',
           'clear_frames', 'FrameSummary', 'StackSummary', 'TracebackException', 'walk_stack', 'walk_tb']

_missing = object()
_CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n'
_CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n'


def _source_line(filename, lineno):
    find = getattr(_coroscope, 'source_line', None)
    return find(filename, lineno) if find else ''


def _limited(items, limit):
    if limit is None:
        limit = getattr(sys, 'tracebacklimit', None)
        if limit is not None and limit < 0:
            limit = 0
    if limit is None:
        return items
    return items[:limit] if limit >= 0 else items[limit:]


class FrameSummary:
    """One line of a traceback."""

    __slots__ = ('filename', 'lineno', 'end_lineno', 'colno', 'end_colno', 'name', '_line', 'locals', '_text')

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None,
                 colno=None, end_colno=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self._line = line
        self.locals = {k: repr(v) for k, v in locals.items()} if locals else None
        self.end_lineno = end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self._text = None                       # what the interpreter itself would print

    @property
    def line(self):
        if self._line is None:
            if self.lineno is None:
                return None
            self._line = _source_line(self.filename, self.lineno)
        return self._line.strip()

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename, self.lineno, self.name, self.locals) == \
                (other.filename, other.lineno, other.name, other.locals)
        if isinstance(other, tuple):
            return (self.filename, self.lineno, self.name, self.line) == other
        return NotImplemented

    def __getitem__(self, place):
        return (self.filename, self.lineno, self.name, self.line)[place]

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __len__(self):
        return 4

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'


class StackSummary(list):
    """The lines of a traceback."""

    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """From pairs (frame, line number)."""
        result = cls()
        for frame, lineno in _limited(list(frame_gen), limit):
            code = frame.f_code
            result.append(FrameSummary(code.co_filename, lineno, code.co_name,
                                       locals=frame.f_locals if capture_locals else None))
        return result

    @classmethod
    def from_list(cls, a_list):
        """From FrameSummary objects or tuples (filename, lineno, name, line)."""
        result = cls()
        for one in a_list:
            if not isinstance(one, FrameSummary):
                filename, lineno, name, line = one
                one = FrameSummary(filename, lineno, name, line=line)
            result.append(one)
        return result

    def format_frame_summary(self, frame_summary):
        """One entry as text."""
        if frame_summary._text is not None and not frame_summary.locals:
            return frame_summary._text
        text = f'  File "{frame_summary.filename}", line {frame_summary.lineno}, in {frame_summary.name}\n'
        if frame_summary.line:
            text += f'    {frame_summary.line.strip()}\n'
        if frame_summary.locals:
            for name, value in sorted(frame_summary.locals.items()):
                text += f'    {name} = {value}\n'
        return text

    def format(self):
        """All entries as texts; more than three equal ones in a row are counted."""
        result = []
        last = None
        count = 0

        def repeated():
            more = count - 3
            return f"  [Previous line repeated {more} more time{'s' if more > 1 else ''}]\n"

        for one in self:
            text = self.format_frame_summary(one)
            place = (one.filename, one.lineno, one.name)
            if place != last:
                if count > 3:
                    result.append(repeated())
                last = place
                count = 0
            count += 1
            if count <= 3:
                result.append(text)
        if count > 3:
            result.append(repeated())
        return result


def walk_stack(f):
    """Pairs (frame, line number) from a frame outwards."""
    if f is None:
        f = sys._getframe(1)
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    """Pairs (frame, line number) of a traceback."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def extract_tb(tb, limit=None):
    """The entries of a traceback."""
    entries = []
    if tb is not None:
        texts = getattr(_coroscope, 'format_traceback', None)
        texts = texts(tb) if texts else None
        for place, (filename, lineno, name, line) in enumerate(_coroscope.traceback_entries(tb)):
            one = FrameSummary(filename, lineno, name, line=line or '')
            if texts is not None and place < len(texts):
                one._text = texts[place]
            entries.append(one)
    return StackSummary(_limited(entries, limit))


def extract_stack(f=None, limit=None):
    """The entries of the stack, up to the caller."""
    if f is None:
        f = sys._getframe(1)
    entries = []
    while f is not None:
        code = f.f_code
        entries.append(FrameSummary(code.co_filename, f.f_lineno, code.co_name))
        f = f.f_back
    entries = _limited(entries, limit)
    entries.reverse()
    return StackSummary(entries)


def format_list(extracted_list):
    """Entries as texts."""
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    """Print entries."""
    for text in format_list(extracted_list):
        print(text, file=file or sys.stderr, end='')


def format_tb(tb, limit=None):
    """The entries of a traceback as texts."""
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    """Print the entries of a traceback."""
    for text in format_tb(tb, limit):
        print(text, file=file or sys.stderr, end='')


def format_stack(f=None, limit=None):
    """The entries of the stack as texts."""
    return extract_stack(sys._getframe(1) if f is None else f, limit).format()


def print_stack(f=None, limit=None, file=None):
    """Print the entries of the stack."""
    for text in format_stack(sys._getframe(1) if f is None else f, limit):
        print(text, file=file or sys.stderr, end='')


# ------------------------------------------------------------------------------------------------ exceptions

def _text_of(value, what='exception str()', convert=str):
    try:
        return convert(value)
    except Exception:
        return f'<{what} failed>'


def _type_name(cls):
    name = cls.__qualname__
    module = cls.__module__
    if module in ('__main__', 'builtins'):
        return name
    return f'{module}.{name}' if isinstance(module, str) else f'<unknown>.{name}'


def _syntax_error_lines(exc):
    """The lines of a SyntaxError before the last one."""
    if exc.lineno is not None:
        yield '  File "{}", line {}\n'.format(exc.filename or '<string>', exc.lineno)
    elif exc.filename is not None:
        return
    text = exc.text
    if text is None:
        return
    stripped = text.rstrip('\n').lstrip(' \n\f')
    yield f'    {stripped}\n'
    if exc.offset is None:
        return
    offset = exc.offset
    end = exc.end_offset if getattr(exc, 'end_offset', None) not in (None, 0) else offset
    if offset == end or end == -1:
        end = offset + 1
    lost = len(text.rstrip('\n')) - len(stripped)
    column = offset - 1 - lost
    if column >= 0:
        blanks = ''.join(c if c.isspace() else ' ' for c in stripped[:column])
        yield f"    {blanks}{'^' * (end - 1 - lost - column)}\n"


def _only(exc_type, value):
    """The last line, or lines, of a traceback."""
    if exc_type is None:
        return ['NoneType: None\n']
    name = _type_name(exc_type)
    lines = []
    if issubclass(exc_type, SyntaxError) and value is not None:
        lines.extend(_syntax_error_lines(value))
        filename = ''
        if value.lineno is None and value.filename is not None:
            filename = f' ({value.filename})'
        lines.append(f"{name}: {value.msg or '<no detail available>'}{filename}\n")
    else:
        text = '' if value is None else _text_of(value)
        lines.append(f'{name}: {text}\n' if text else f'{name}\n')
    notes = getattr(value, '__notes__', None)
    if isinstance(notes, (list, tuple)):
        for note in notes:
            lines.extend(line + '\n' for line in _text_of(note, 'note str()').split('\n'))
    elif notes is not None:
        lines.append(_text_of(notes, '__notes__ repr()', repr) + '\n')
    return lines


def _given(exc, value, tb):
    """What the two ways of calling give: (type, value, traceback)."""
    if (value is _missing) != (tb is _missing):
        raise ValueError('Both or neither of value and tb must be given')
    if value is _missing:
        if exc is None:
            return None, None, None
        if isinstance(exc, BaseException):
            return type(exc), exc, exc.__traceback__
        raise TypeError(f'Exception expected for value, {type(exc).__name__} found')
    return (type(value) if value is not None else None), value, tb


def format_exception_only(exc, /, value=_missing):
    """The last lines of a traceback."""
    if value is _missing:
        value = exc
    if value is None:
        return _only(None, None)
    return _only(type(value), value)


def format_exception(exc, /, value=_missing, tb=_missing, limit=None, chain=True):
    """A whole traceback, as a list of texts."""
    exc_type, value, tb = _given(exc, value, tb)
    return list(TracebackException(exc_type, value, tb, limit=limit).format(chain=chain))


def print_exception(exc, /, value=_missing, tb=_missing, limit=None, file=None, chain=True):
    """Print a whole traceback."""
    for text in format_exception(exc, value, tb, limit, chain):
        print(text, file=file or sys.stderr, end='')


def format_exc(limit=None, chain=True):
    """The traceback of the exception that is being handled."""
    return ''.join(format_exception(sys.exc_info()[1], limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    """Print the traceback of the exception that is being handled."""
    print_exception(sys.exc_info()[1], limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    """Print the traceback of the last exception nobody handled."""
    if not hasattr(sys, 'last_type'):
        raise ValueError('no last exception')
    print_exception(sys.last_value, limit=limit, file=file, chain=chain)


def clear_frames(tb):
    """Clear the local variables of all frames."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass
        tb = tb.tb_next


class TracebackException:
    """An exception made ready to be shown later."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, _seen=None):
        _seen = set() if _seen is None else _seen
        _seen.add(id(exc_value))
        self.exc_type = exc_type
        self._value = exc_value
        self._str = '' if exc_value is None else _text_of(exc_value)
        self._traceback = exc_traceback
        self.stack = extract_tb(exc_traceback, limit)
        if capture_locals:
            for one, (frame, _) in zip(self.stack, walk_tb(exc_traceback)):
                one.locals = {name: repr(value) for name, value in frame.f_locals.items()}
        self._lines = _only(exc_type, exc_value)
        self.__notes__ = getattr(exc_value, '__notes__', None)
        if isinstance(exc_value, SyntaxError):
            for name in ('filename', 'lineno', 'text', 'offset', 'msg'):
                setattr(self, name, getattr(exc_value, name))

        def other(exc):
            if exc is None or id(exc) in _seen:
                return None
            return TracebackException(type(exc), exc, exc.__traceback__, limit=limit, capture_locals=capture_locals,
                                      _seen=_seen)

        self.__suppress_context__ = exc_value is not None and exc_value.__suppress_context__
        self.__cause__ = other(getattr(exc_value, '__cause__', None))
        context = getattr(exc_value, '__context__', None)
        if compact and (self.__cause__ is not None or self.__suppress_context__):
            context = None
        self.__context__ = other(context)
        self.exceptions = None
        if isinstance(exc_value, BaseExceptionGroup):
            self.exceptions = [other(exc) for exc in exc_value.exceptions]

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """From an exception alone."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return (self.exc_type, self._str, self.stack) == (other.exc_type, other._str, other.stack)
        return NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self):
        """The last lines."""
        yield from self._lines

    def format(self, *, chain=True, _ctx=None):
        """All lines."""
        if self.exceptions is not None:         # the frames of groups are the interpreter's own
            yield from ''.join(_coroscope.format_exception(self._value)).splitlines(keepends=True)
            return
        if chain:
            if self.__cause__ is not None:
                yield from self.__cause__.format(chain=chain)
                yield _CAUSE
            elif self.__context__ is not None and not self.__suppress_context__:
                yield from self.__context__.format(chain=chain)
                yield _CONTEXT
        if self._traceback is not None:
            yield 'Traceback (most recent call last):\n'
            yield from self.stack.format()
        yield from self._lines

    def print(self, *, file=None, chain=True):
        """Print all lines."""
        for line in self.format(chain=chain):
            print(line, file=file or sys.stderr, end='')
