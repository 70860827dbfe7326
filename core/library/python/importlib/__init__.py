"""Importing by name."""

import sys

__all__ = ['import_module', 'reload', 'invalidate_caches']


def import_module(name, package=None):
    """The module with this name; a relative one begins at `package`."""
    if name.startswith('.'):
        if not package:
            raise TypeError(f'the \'package\' argument is required to perform a relative import for {name!r}')
        dots = len(name) - len(name.lstrip('.'))
        parts = package.split('.')
        if dots > len(parts):
            raise ImportError('attempted relative import beyond top-level package')
        rest = name[dots:]
        name = '.'.join(parts[:len(parts) - dots + 1] + ([rest] if rest else []))
    __import__(name)
    return sys.modules[name]


def reload(module):
    """The module, which can't have changed here."""
    if not isinstance(module, type(sys)):
        raise TypeError('reload() argument must be a module')
    if sys.modules.get(module.__name__) is not module:
        raise ImportError(f'module {module.__name__} not in sys.modules', name=module.__name__)
    return module


def invalidate_caches():
    """Nothing: there are no files to look for."""
