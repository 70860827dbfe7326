"""Warnings: who sees them, how often, and how they look."""

import _coroscope
import sys

__all__ = ['warn', 'warn_explicit', 'showwarning', 'formatwarning', 'filterwarnings', 'simplefilter', 'resetwarnings',
           'catch_warnings']

# (action, message, category, module, line number); the first that fits decides.
filters = [('default', None, DeprecationWarning, '__main__', 0),
           ('ignore', None, DeprecationWarning, None, 0),
           ('ignore', None, PendingDeprecationWarning, None, 0),
           ('ignore', None, ImportWarning, None, 0),
           ('ignore', None, ResourceWarning, None, 0)]
defaultaction = 'default'
onceregistry = {}
_registry = {}                                  # what was shown already
_ACTIONS = ('error', 'ignore', 'always', 'default', 'module', 'once')


class WarningMessage:
    """What catch_warnings(record=True) collects."""

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return ('{message : %r, category : %r, filename : %r, lineno : %s, line : %r}' %
                (self.message, self._category_name, self.filename, self.lineno, self.line))


def formatwarning(message, category, filename, lineno, line=None):
    """A warning as text."""
    text = f'{filename}:{lineno}: {category.__name__}: {message}\n'
    if line is None:
        find = getattr(_coroscope, 'source_line', None)
        line = find(filename, lineno) if find else None
    if line:
        text += f'  {line.strip()}\n'
    return text


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Write a warning to standard error, or to `file`."""
    text = formatwarning(message, category, filename, lineno, line)
    if file is None:
        file = sys.stderr
        if file is None:
            return
    file.write(text)


_original_showwarning = showwarning
_recorder = None                                # the list of the innermost catch_warnings(record=True)


def _show(record, line):
    if showwarning is not _original_showwarning:
        showwarning(record.message, record.category, record.filename, record.lineno, record.file, record.line)
    elif _recorder is not None:
        _recorder.append(record)
    else:
        text = formatwarning(record.message, record.category, record.filename, record.lineno, record.line or line)
        if record.source is not None:
            text += 'RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n'
        if record.file is not None:
            record.file.write(text)
        elif sys.stderr is not None:
            sys.stderr.write(text)


class _Text:
    """A pattern that is plain text: it needs no regular expressions."""

    def __init__(self, pattern, ignore_case):
        self.pattern = pattern
        self.ignore_case = ignore_case

    def match(self, text):
        if self.ignore_case:
            return text.lower().startswith(self.pattern.lower())
        return text.startswith(self.pattern)

    def __eq__(self, other):
        return isinstance(other, _Text) and (self.pattern, self.ignore_case) == (other.pattern, other.ignore_case)

    def __hash__(self):
        return hash(self.pattern)


def _compiled(pattern, ignore_case):
    if not pattern:
        return None
    if not any(char in '.^$*+?{}[]\\|()' for char in pattern):
        return _Text(pattern, ignore_case)
    import re
    return re.compile(pattern, re.I if ignore_case else 0)


def _add_filter(*item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        try:
            filters.remove(item)
        except ValueError:
            pass
        filters.insert(0, item)
    _registry.clear()


def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    """Say what happens with warnings of a category, text, module and line."""
    assert action in _ACTIONS, f'invalid action: {action!r}'
    assert isinstance(message, str), 'message must be a string'
    assert isinstance(category, type), 'category must be a class'
    assert issubclass(category, Warning), 'category must be a Warning subclass'
    assert isinstance(module, str), 'module must be a string'
    assert isinstance(lineno, int) and lineno >= 0, 'lineno must be an int >= 0'
    _add_filter(action, _compiled(message, True), category, _compiled(module, False), lineno, append=append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Say what happens with warnings of a category."""
    assert action in _ACTIONS, f'invalid action: {action!r}'
    assert isinstance(lineno, int) and lineno >= 0, 'lineno must be an int >= 0'
    _add_filter(action, None, category, None, lineno, append=append)


def resetwarnings():
    """No filters at all."""
    filters[:] = []
    _registry.clear()


def warn(message, category=None, stacklevel=1, source=None):
    """Warn about the line that called; about its caller with stacklevel=2. Frames of the library don't count."""
    if isinstance(message, Warning):
        category = type(message)
    if category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    filename, lineno, line = _coroscope.warn_place(stacklevel)
    _decide(message, category, filename, lineno, '__main__', _registry, source, line)


def _warn_from_machine(text, category, filename, lineno, line):
    """What the machine itself warns of: a coroutine that nobody has awaited."""
    source = True if text.endswith('was never awaited') else None
    _decide(category(text), category, filename, lineno, '__main__', _registry, source, line)


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    """Warn about a line of a file."""
    if module is None:
        module = filename or '<unknown>'
        if module[-3:].lower() == '.py':
            module = module[:-3]
    _decide(message, category, filename, int(lineno), module, {} if registry is None else registry, source, None)


def _fits(item, text, category, module, lineno):
    _, message, wanted, place, line = item
    if message is not None and not message.match(text) or not issubclass(category, wanted):
        return False
    if place is not None and not (place == module if isinstance(place, str) else place.match(module)):
        return False
    return line == 0 or line == lineno


def _decide(message, category, filename, lineno, module, registry, source, line):
    if isinstance(message, Warning):
        text = str(message)
        category = type(message)
    else:
        text = message
        message = category(message)
    key = (text, category, filename, lineno)
    if registry.get(key):
        return
    for item in filters:
        if _fits(item, text, category, module, lineno):
            action = item[0]
            break
    else:
        action = defaultaction
    if action == 'ignore':
        return
    if action == 'error':
        raise message
    if action == 'once':
        registry[key] = 1
        if onceregistry.get((text, category)):
            return
        onceregistry[(text, category)] = 1
    elif action == 'module':
        registry[key] = 1
        other = (text, category, filename, 0)
        if registry.get(other):
            return
        registry[other] = 1
    elif action == 'default':
        registry[key] = 1
    elif action != 'always':
        raise RuntimeError(f'Unrecognized action ({action!r}) in warnings.filters:\n {item}')
    _show(WarningMessage(message, category, filename, lineno, source=source), line)


class catch_warnings:
    """Everything about warnings is as before at the end of the block."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._module = sys.modules['warnings'] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        args = []
        if self._record:
            args.append('record=True')
        if self._module is not sys.modules['warnings']:
            args.append(f'module={self._module!r}')
        return f"{type(self).__name__}({', '.join(args)})"

    def __enter__(self):
        global filters, showwarning, _recorder
        if self._entered:
            raise RuntimeError('Cannot enter %r twice' % self)
        self._entered = True
        self._before = filters, showwarning, _recorder
        filters = filters[:]
        _registry.clear()
        log = None
        if self._record:
            log = _recorder = []
            showwarning = _original_showwarning
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        global filters, showwarning, _recorder
        if not self._entered:
            raise RuntimeError('Cannot exit %r without entering first' % self)
        filters, showwarning, _recorder = self._before
        _registry.clear()
