"""Keeps a program to itself: it computes and prints, and nothing else.

`install` asks the Linux kernel for that, so what a program does in Python, or past it, makes no difference:

* seccomp (man 2 seccomp) lets through the system calls that a computing and printing interpreter needs. All others, or with other
  arguments, fail with PermissionError: writing anywhere but to stdout and stderr, new processes, signals, addresses of the network.
* Landlock (man 7 landlock), where the kernel has it, lets it read Python's own files and the program only. Elsewhere an audit
  hook (PEP 578) says that other files are not there, which holds what is done by accident.

Where there is no seccomp, the program is not run: exit status 97.
"""

import ctypes
import errno
import os
import platform
import sys

NO_GUARD_STATUS = 97

# Numbers on x86_64 and aarch64 (asm/unistd.h), None where there is no such call.
FREE = {
    'access': (21, None), 'brk': (12, 214), 'clock_getres': (229, 114), 'clock_gettime': (228, 113), 'clock_nanosleep': (230, 115),
    'close': (3, 57), 'dup': (32, 23), 'epoll_create1': (291, 20), 'epoll_ctl': (233, 21), 'epoll_pwait': (281, 22),
    'epoll_wait': (232, None), 'eventfd2': (290, 19), 'exit': (60, 93), 'exit_group': (231, 94), 'faccessat': (269, 48),
    'fcntl': (72, 25), 'fstat': (5, 80), 'futex': (202, 98), 'getcwd': (79, 17), 'getdents64': (217, 61), 'getegid': (108, 177),
    'geteuid': (107, 175), 'getgid': (104, 176), 'getpeername': (52, 205), 'getpid': (39, 172), 'getppid': (110, 173),
    'getrandom': (318, 278), 'getrusage': (98, 165), 'getsockname': (51, 204), 'getsockopt': (55, 209), 'gettid': (186, 178),
    'gettimeofday': (96, 169), 'getuid': (102, 174), 'lseek': (8, 62), 'lstat': (6, None), 'madvise': (28, 233),
    'membarrier': (324, 283), 'mmap': (9, 222), 'mprotect': (10, 226), 'mremap': (25, 216), 'munmap': (11, 215),
    'nanosleep': (35, 101), 'newfstatat': (262, 79), 'pipe': (22, None), 'pipe2': (293, 59), 'poll': (7, None), 'ppoll': (271, 73),
    'pread64': (17, 67), 'pselect6': (270, 72), 'read': (0, 63), 'readlink': (89, None), 'readlinkat': (267, 78), 'readv': (19, 65),
    'recvfrom': (45, 207), 'restart_syscall': (219, 128), 'rseq': (334, 293), 'rt_sigaction': (13, 134), 'rt_sigprocmask': (14, 135),
    'rt_sigreturn': (15, 139), 'sched_getaffinity': (204, 123), 'sched_yield': (24, 124), 'select': (23, None),
    'set_robust_list': (273, 99), 'set_tid_address': (218, 96), 'setsockopt': (54, 208), 'shutdown': (48, 210),
    'sigaltstack': (131, 132), 'stat': (4, None), 'statx': (332, 291), 'sysinfo': (99, 179), 'time': (201, None), 'uname': (63, 160),
}
WRITE, OPEN, OPENAT, CLONE, CLONE3 = (1, 64), (2, None), (257, 56), (56, 220), (435, 435)
SOCKET, SOCKETPAIR, SENDTO, IOCTL, PRLIMIT = (41, 198), (53, 199), (44, 206), (16, 29), (302, 261)

WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
CLONE_THREAD = 0x10000
FAMILIES = (1, 2, 10)                           # of sockets: local, and the internet's, which have nobody to talk to
TERMINAL_QUESTIONS = (0x5401, 0x5413, 0x5421)   # TCGETS, TIOCGWINSZ, FIONBIO


# ------------------------------------------------------------------------------------------------ seccomp

ARCHITECTURES = {'x86_64': (0, 0xC000003E), 'aarch64': (1, 0xC00000B7)}     # column above, AUDIT_ARCH_…
LOAD, EQUAL, ANY_BIT, RETURN = 0x20, 0x15, 0x45, 0x06                       # BPF_LD|W|ABS, BPF_JMP|JEQ|K, …|JSET|K, BPF_RET|K
ALLOW, KILL, FAIL = 0x7FFF0000, 0x80000000, 0x00050000
NUMBER, ARCHITECTURE = 0, 4                                                 # offsets in struct seccomp_data
NO_NEW_PRIVILEGES, SET_SECCOMP, FILTER = 38, 22, 2                          # of prctl


class Instruction(ctypes.Structure):
    _fields_ = [('code', ctypes.c_uint16), ('if_true', ctypes.c_uint8), ('if_false', ctypes.c_uint8), ('value', ctypes.c_uint32)]


class Program(ctypes.Structure):
    _fields_ = [('length', ctypes.c_uint16), ('instructions', ctypes.POINTER(Instruction))]


def argument(index, high=False):
    """The offset of an argument's lower or upper half."""
    return 16 + 8 * index + (4 if high else 0)


def filter_of(column, architecture):
    """The rules as instructions. A rule ends with a return, so that the next one finds the number of the call loaded."""
    refuse = (RETURN, 0, 0, FAIL | errno.EPERM)
    allow = (RETURN, 0, 0, ALLOW)
    program = [(LOAD, 0, 0, ARCHITECTURE), (EQUAL, 1, 0, architecture), (RETURN, 0, 0, KILL), (LOAD, 0, 0, NUMBER)]

    def rule(call, body):
        if call[column] is not None:
            program.extend([(EQUAL, 0, len(body), call[column]), *body])

    def one_of(offset, values):
        """Allowed if the argument is one of these."""
        return [(LOAD, 0, 0, offset), *[step for value in values for step in ((EQUAL, 0, 1, value), allow)], refuse]

    for call in FREE.values():
        rule(call, [allow])
    rule(WRITE, one_of(argument(0), (1, 2)))
    rule(OPEN, [(LOAD, 0, 0, argument(1)), (ANY_BIT, 0, 1, WRITING), refuse, allow])
    rule(OPENAT, [(LOAD, 0, 0, argument(2)), (ANY_BIT, 0, 1, WRITING), refuse, allow])
    rule(CLONE, [(LOAD, 0, 0, argument(0)), (ANY_BIT, 0, 1, CLONE_THREAD), allow, refuse])
    rule(CLONE3, [(RETURN, 0, 0, FAIL | errno.ENOSYS)])     # its flags cannot be seen: the library falls back to clone
    rule(SOCKET, one_of(argument(0), FAMILIES))
    rule(SOCKETPAIR, one_of(argument(0), FAMILIES[:1]))
    rule(SENDTO, [(LOAD, 0, 0, argument(4)), (EQUAL, 1, 0, 0), refuse, *one_of(argument(4, high=True), (0,))])      # to nobody else
    rule(IOCTL, one_of(argument(1), TERMINAL_QUESTIONS))
    rule(PRLIMIT, [(LOAD, 0, 0, argument(2)), (EQUAL, 1, 0, 0), refuse, *one_of(argument(2, high=True), (0,))])     # to ask
    return [*program, refuse]


def allow_few_calls(library):
    """False: this system has no seccomp, or its calls are not known here."""
    if sys.platform != 'linux' or platform.machine() not in ARCHITECTURES or sys.byteorder != 'little':
        return False
    instructions = [Instruction(*step) for step in filter_of(*ARCHITECTURES[platform.machine()])]
    program = Program(len(instructions), (Instruction * len(instructions))(*instructions))
    return library.prctl(SET_SECCOMP, FILTER, ctypes.byref(program), 0, 0) == 0


# ----------------------------------------------------------------------------------------------- Landlock

CREATE_RULES, ADD_RULE, RESTRICT = 444, 445, 446        # the same numbers on all architectures
EVERYTHING = (1 << 13) - 1                              # LANDLOCK_ACCESS_FS_… of its first version
READING = 1 << 0 | 1 << 2 | 1 << 3                      # executing (shared libraries are mapped so), files, folders
SYSTEM_FILES = ('/usr/lib', '/lib', '/lib64', '/usr/lib64', '/usr/share/zoneinfo', '/etc/ld.so.cache', '/etc/localtime')


class Rules(ctypes.Structure):
    _fields_ = [('handled', ctypes.c_uint64)]


class Beneath(ctypes.Structure):
    _pack_ = 1
    _fields_ = [('allowed', ctypes.c_uint64), ('folder', ctypes.c_int32)]


def allow_reading(library, places):
    """Of nothing but these files and folders; where the kernel has Landlock."""
    rules = Rules(EVERYTHING)
    ruleset = library.syscall(CREATE_RULES, ctypes.byref(rules), ctypes.sizeof(rules), 0)
    if ruleset < 0:
        return
    for place in places:
        if not os.path.exists(place):
            continue
        descriptor = os.open(place, os.O_PATH)
        beneath = Beneath(READING if os.path.isdir(place) else READING & ~(1 << 3), descriptor)
        library.syscall(ADD_RULE, ruleset, 1, ctypes.byref(beneath), 0)
        os.close(descriptor)
    library.syscall(RESTRICT, ruleset, 0)
    os.close(ruleset)


# ---------------------------------------------------------------------------------------------------- all

def install(program):
    """From now on, for this process. `program`: the path of the program, which may be read for its tracebacks."""
    library = ctypes.CDLL(None)
    library.syscall.restype = ctypes.c_long
    places = (os.path.dirname(os.__file__), os.path.dirname(program))
    guarded = library.prctl(NO_NEW_PRIVILEGES, 1, 0, 0, 0) == 0
    if guarded:
        allow_reading(library, (*places, *SYSTEM_FILES))
    if not guarded or not allow_few_calls(library):
        print('coroscope: there is nothing here that could guard a program', file=sys.stderr)
        os._exit(NO_GUARD_STATUS)
    sys.addaudithook(make_hook(tuple(place + os.sep for place in (*places, *SYSTEM_FILES))))


def make_hook(readable):
    starts, kind, text, missing, no_entry = str.startswith, type, str, FileNotFoundError, errno.ENOENT

    def hook(event, arguments):
        if event != 'open' or kind(arguments[0]) is not text:
            return
        if not starts(arguments[0], readable) or '..' in arguments[0]:
            raise missing(no_entry, 'No such file or directory', arguments[0])

    return hook
