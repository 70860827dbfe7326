"""Keeps a program to itself: it computes and prints, and nothing else.

`install` adds an audit hook (PEP 578) that knows what a program may do. Anything else that CPython tells the hook about
ends the process at once, before it is done, with exit status 98: writing a file, a process, the network, code in other
languages, the hook itself. Of files to be read there are only those of the standard library and the program. What
CPython does not tell hooks about is taken away here.

This holds what a program does by accident, and the ways out that are known. It is no sandbox: whoever finds a
fault of CPython itself gets around it.
"""

import errno
import os
import posix
import signal
import subprocess
import sys

REFUSED_STATUS = 98

HARMLESS = frozenset({
    'builtins.id', 'builtins.input', 'builtins.input/result', 'code.__new__', 'compile', 'cpython.PyInterpreterState_Clear',
    'cpython._PySys_ClearAuditHooks', 'exec', 'marshal.loads', 'marshal.dumps', 'object.__delattr__', 'object.__getattr__',
    'object.__setattr__', 'os.listdir', 'socket.__new__', 'socket.gethostname', 'sys._current_exceptions', 'sys._getframe', 'sys.excepthook',
    'sys.set_asyncgen_hook_finalizer', 'sys.set_asyncgen_hook_firstiter', 'sys.set_asyncgen_hooks_finalizer',
    'sys.set_asyncgen_hooks_firstiter', 'sys.unraisablehook', 'time.sleep',
})

# What the standard library needs of the operating system while programs run.
NEEDED = frozenset({
    '_exit', '_path_normpath', 'cpu_count', 'fspath', 'fstat', 'get_terminal_size', 'getcwd', 'getpid', 'isatty', 'listdir',
    'lstat', 'sched_getaffinity', 'scandir', 'stat', 'strerror', 'urandom', 'write',
})

# Modules in other languages that reach outside, or into CPython itself.
CLOSED_MODULES = frozenset({
    '_ctypes', '_curses', '_dbm', '_gdbm', '_multiprocessing', '_posixshmem', '_sqlite3', '_testbuffer', '_testcapi',
    '_testinternalcapi', '_tkinter', '_xxsubinterpreters', 'faulthandler', 'fcntl', 'grp', 'nis', 'ossaudiodev', 'pwd',
    'readline', 'resource', 'spwd', 'syslog', 'termios',
})

SIGNALS = {'alarm', 'pthread_kill', 'raise_signal', 'setitimer'}


def install(program):
    """From now on. `program`: the path of the program, which may be read for its tracebacks."""
    hook = make_hook(program, os.path.dirname(os.__file__) + os.sep)
    needless = {name for name, value in vars(posix).items() if type(value) is type(len) and name not in NEEDED}
    for module, names in (('posix', needless), ('os', needless), ('_posixsubprocess', {'fork_exec'}),
                          ('subprocess', {'_fork_exec'}), ('_signal', SIGNALS), ('signal', SIGNALS)):
        for name in names & set(vars(sys.modules[module])):
            delattr(sys.modules[module], name)
    sys.addaudithook(hook)
    del sys.modules[__name__]


def make_hook(program, library):
    """A function that nobody can reach, with all that it uses."""
    readable = (library, program)
    harmless, closed, starts = HARMLESS, CLOSED_MODULES, str.startswith
    say, leave, status, kind, text = os.write, os._exit, REFUSED_STATUS, type, str
    missing, no_entry = FileNotFoundError, errno.ENOENT
    writing = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND

    def hook(event, arguments):
        if event in harmless:
            return
        if event == 'import' and arguments[0] not in closed:
            return
        if event == 'open':
            path, _, flags = arguments
            if kind(path) is text and not flags & writing:
                if starts(path, readable) and '..' not in path:
                    return
                raise missing(no_entry, 'No such file or directory', path)  # sources are looked for, to show their lines
        say(2, f'coroscope: the program may not do this here: {event}\n'.encode())
        leave(status)

    return hook
