"""Tokens; here they come from the run's chance, so they are no secrets."""

from random import SystemRandom

__all__ = ['choice', 'randbelow', 'randbits', 'SystemRandom', 'token_bytes', 'token_hex', 'token_urlsafe',
           'compare_digest']

DEFAULT_ENTROPY = 32
_sysrand = SystemRandom()
randbits = _sysrand.getrandbits
choice = _sysrand.choice


def randbelow(exclusive_upper_bound):
    """A number below the bound."""
    if exclusive_upper_bound <= 0:
        raise ValueError('Upper bound must be positive.')
    return _sysrand._randbelow(exclusive_upper_bound)


def token_bytes(nbytes=None):
    """Random bytes."""
    return _sysrand.randbytes(DEFAULT_ENTROPY if nbytes is None else nbytes)


def token_hex(nbytes=None):
    """Random bytes in hexadecimal."""
    return token_bytes(nbytes).hex()


def token_urlsafe(nbytes=None):
    """Random bytes in letters, digits, - and _."""
    data = token_bytes(nbytes)
    letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    bits = ''.join(f'{byte:08b}' for byte in data)
    return ''.join(letters[int(bits[i:i + 6].ljust(6, '0'), 2)] for i in range(0, len(bits), 6))


def compare_digest(a, b):
    """a == b"""
    if isinstance(a, str) != isinstance(b, str):
        raise TypeError('a bytes-like object is required, not ' + repr(type(b if isinstance(a, bytes) else a).__name__))
    return a == b
