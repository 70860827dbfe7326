"""Regular expressions."""

import enum
from _regex import Match, Pattern, compile as _compile_text, set_error as _set_error

__all__ = ['A', 'ASCII', 'DOTALL', 'I', 'IGNORECASE', 'L', 'LOCALE', 'M', 'MULTILINE', 'Match', 'NOFLAG', 'Pattern',
           'RegexFlag', 'S', 'U', 'UNICODE', 'VERBOSE', 'X', 'compile', 'error', 'escape', 'findall', 'finditer',
           'fullmatch', 'match', 'purge', 'search', 'split', 'sub', 'subn', 'template']


@enum.global_enum
class RegexFlag(enum.IntFlag, boundary=enum.KEEP):
    NOFLAG = 0
    ASCII = A = 256
    IGNORECASE = I = 2
    LOCALE = L = 4
    UNICODE = U = 32
    MULTILINE = M = 8
    DOTALL = S = 16
    VERBOSE = X = 64
    TEMPLATE = T = 1
    DEBUG = 128
    __str__ = object.__str__
    _numeric_repr_ = hex


class error(Exception):
    """A pattern is wrong: what (msg), where in it (pos, lineno, colno), and the pattern."""

    __module__ = 're'

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        self.lineno = self.colno = None
        if pattern is not None and pos is not None:
            newline = '\n' if isinstance(pattern, str) else b'\n'
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            msg = f'{msg} at position {pos}'
            if newline in pattern:
                msg = f'{msg} (line {self.lineno}, column {self.colno})'
        super().__init__(msg)


_set_error(error)
_cache = {}


def _compiled(pattern, flags):
    if isinstance(flags, RegexFlag):
        flags = flags.value
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError('cannot process flags argument with a compiled pattern')
        return pattern
    key = type(pattern), pattern, flags
    try:
        return _cache[key]
    except (KeyError, TypeError):
        made = _compile_text(pattern, flags)
    if len(_cache) >= 512:
        del _cache[next(iter(_cache))]
    _cache[key] = made
    return made


def compile(pattern, flags=0):
    """Makes a Pattern of a text."""
    return _compiled(pattern, flags)


def match(pattern, string, flags=0):
    """A Match at the beginning of the string, or None."""
    return _compiled(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    """A Match of the whole string, or None."""
    return _compiled(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    """The first Match anywhere in the string, or None."""
    return _compiled(pattern, flags).search(string)


def sub(pattern, repl, string, count=0, flags=0):
    """The string with matches replaced by repl, a template or a function of the Match."""
    return _compiled(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    """(what sub() gives, how many were replaced)"""
    return _compiled(pattern, flags).subn(repl, string, count)


def split(pattern, string, maxsplit=0, flags=0):
    """The pieces of the string between matches, and what the pattern's groups matched."""
    return _compiled(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    """All matches: texts, or tuples if the pattern has several groups."""
    return _compiled(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """All matches, as an iterator of Match objects."""
    return _compiled(pattern, flags).finditer(string)


def purge():
    """Forgets compiled patterns."""
    _cache.clear()


def template(pattern, flags=0):
    """As compile(), for programs of long ago."""
    return _compiled(pattern, flags | 1)


_special = {c: '\\' + chr(c) for c in b'()[]{}?*+-|^$\\.&~# \t\n\r\v\f'}


def escape(pattern):
    """The text with a backslash before every character that means something in a pattern."""
    if isinstance(pattern, str):
        return pattern.translate(_special)
    return str(pattern, 'latin1').translate(_special).encode('latin1')
