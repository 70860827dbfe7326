#!/usr/bin/env python3
"""Makes core/lint/python_names.inc: the names that a text about Python may use without its program using them.

    make_python_names.py            writes the file
    make_python_names.py --check    fails if the file is not what would be written (77: this is no CPython 3.11)

Names are taken from python3 itself. What differs between two machines with CPython 3.11 is left out: see `ACCIDENTS`.
"""

import builtins
import importlib
import keyword
import pathlib
import platform
import sys
import textwrap

TARGET = pathlib.Path(__file__).resolve().parents[2] / 'core' / 'lint' / 'python_names.inc'
SKIPPED = 77

HEAD = """\
// Names that a text about Python may use without the program using them: keywords, built-ins, and what the modules that
// learners meet have, with the methods of their classes. Sorted. Made by tests/lint/make_python_names.py.
"""

# What learners of asynchronous programs meet: their names, and those of the methods of their classes.
MODULES = """
    abc asyncio collections concurrent.futures contextlib contextvars datetime enum functools itertools queue random
    selectors threading time types weakref
""".split()

# Of these only their own names: their classes have fields that programs call variables by (`kind`, `default`, `msg`).
PLAIN_MODULES = 'bisect collections.abc copy dataclasses gc heapq inspect json math operator'.split()

# Modules that a text may name without saying more, and what is run beside Python.
NAMED = """
    asyncio.locks asyncio.queues asyncio.streams asyncio.taskgroups asyncio.tasks asyncio.timeouts builtins curio
    decimal importlib io logging multiprocessing os pathlib pickle pip python python3 re secrets select signal socket
    ssl statistics string struct subprocess sys traceback typing unittest urllib uuid warnings aiofiles aiohttp anyio
    coroscope httpx requests trio uvloop
""".split()

# No `dir` shows these: parameters, what a module has besides, what sockets and streams do, and two abbreviations.
OTHERS = """
    GIL PEP __all__ __debug__ __file__ __import__ __main__ __path__ __version__ accept argv cls connect end environ
    flush gil key kwargs listen recv return_exceptions return_when self send sendall sep setblocking stderr stdin stdout
""".split()

# What another build or another third number of 3.11 has, or has not.
ACCIDENTS = ('CLOCK_', 'DevpollSelector', 'EpollSelector', 'KqueueSelector', 'pickle_by_')


def is_name(word):
    """`append`, `__enter__`; not what a class keeps for itself."""
    return not word.startswith('_') or word.startswith('__') and word.endswith('__')


def names_of(thing):
    return {word for word in dir(thing) if is_name(word)}


def public_names(module):
    """What a module says is public; that list forgets some (`asyncio.TaskGroup`), or is not there."""
    said = getattr(module, '__all__', None)
    if said is None:
        return names_of(module)
    own = {word for word, thing in vars(module).items() if belongs_to(thing, module)}
    return {word for word in {*said, *own} if is_name(word)}


def belongs_to(thing, module):
    return f"{getattr(thing, '__module__', None)}.".startswith(f'{module.__name__}.')


def names_in_classes(module):
    things = [getattr(module, word) for word in public_names(module) if not word.startswith('_')]
    classes = [thing for thing in things if isinstance(thing, type)]
    return set().union(*map(names_of, classes))


def all_names():
    names = {*keyword.kwlist, *keyword.softkwlist, *OTHERS} | names_of(builtins) | names_in_classes(builtins)
    for name in MODULES + PLAIN_MODULES:
        names |= public_names(importlib.import_module(name))
    for name in MODULES:
        names |= names_in_classes(importlib.import_module(name))
    for name in MODULES + PLAIN_MODULES + NAMED:
        names |= set(name.split('.'))
    return sorted(word for word in names if is_name(word) and not word.startswith(ACCIDENTS))


def made():
    words = ' '.join(f'"{word}",' for word in all_names())
    return HEAD + textwrap.fill(words, 116, initial_indent='    ', subsequent_indent='    ') + '\n'


def main():
    if platform.python_implementation() != 'CPython' or sys.version_info[:2] != (3, 11):
        print('the names are those of CPython 3.11, and this is another python3')
        return SKIPPED
    if '--check' not in sys.argv[1:]:
        TARGET.write_text(made(), encoding='utf-8')
    elif TARGET.read_text(encoding='utf-8') != made():
        print(f'{TARGET.name} is not what {pathlib.Path(__file__).name} makes: run that without `--check`')
        return 1
    return 0


if __name__ == '__main__':
    sys.exit(main())
