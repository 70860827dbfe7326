#!/usr/bin/env python3
"""Do coroscope and CPython print the same?

Every tests/conformance/programs/<topic>/*.py runs twice: under python3 on the virtual clock of
virtual_clock.py, and under `coroscope run`. These must agree:

* standard output, byte for byte;
* whether the program ended well (status 0) or not; where CPython would hang, coroscope must say 4 (deadlock);
* if the program ended with an exception, the last line of standard error (`ValueError: text`).

Of the programs in tests/conformance/tracebacks/ all of standard error must agree. Only two things are left out:
the folder of the program, and the frames of the library, which coroscope keeps out of sight.

Programs in tests/conformance/differences/ differ on purpose. Each begins with a docstring that says what
differs, why, and what to do instead, and the test fails if one does not differ any more.

    conformance_test.py --coroscope build/dev/bin/coroscope                 everything
    conformance_test.py --coroscope build/dev/bin/coroscope gather tasks/c  what has one of these in its name
    conformance_test.py --list
    conformance_test.py --real-time clock    is the virtual clock right? compares it with a plain python3 instead

CPython's answers are kept in the folder --cache, by the content of program, runner and python version.
The interpreter is $COROSCOPE_PYTHON, or the first CPython 3.11 of python3.11, /usr/bin/python3, python3.
"""

import argparse
import ast
import concurrent.futures
import difflib
import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time
from typing import NamedTuple

HERE = pathlib.Path(__file__).resolve().parent
RUNNER = HERE.parents[1] / 'core' / 'lint' / 'judge' / 'virtual_clock.py'
RUNNER_PARTS = (RUNNER, RUNNER.with_name('virtual_threads.py'))
WANTED_VERSION = (3, 11)
HANGS = 99                  # virtual_clock.py: real Python would wait for ever
COROSCOPE_DEADLOCK = 4      # coroscope's exit code for the same
CACHE_FORMAT = b'2'         # another one makes old answers of python3 unknown
FRAME = re.compile(r'(?P<margin>( *\| )?)  File "(?P<path>[^"]*)", line ')      # inside a group there is a margin


class Outcome(NamedTuple):
    """What one run of one program left behind."""
    stdout: str
    stderr: str
    status: int

    @property
    def last_error_line(self):
        return (self.stderr.splitlines() or [''])[-1]

    def observable(self):
        """What must agree: the text of an error counts only where CPython printed a traceback."""
        ending = 'ended well' if self.status == 0 else 'waits for ever' if self.status == HANGS else 'failed'
        return self.stdout, ending, self.last_error_line if ending == 'failed' else ''

    def text(self):
        """The same as lines for a diff."""
        stdout, ending, error = self.observable()
        return [*stdout.splitlines(), f'[{ending}] {error}'.rstrip()]

    def with_traceback(self, program):
        """All of standard error as part of what must agree."""
        traceback = visible_traceback(self.stderr, program)
        return self._replace(stdout=f'{self.stdout}[standard error]\n{traceback}\n')


def visible_traceback(text, program):
    """Standard error with the bare name of the program, and without the frames of other files.

    >>> print(visible_traceback('  File "/a/b.py", line 1, in f\\n    f()\\n  File "/lib/x.py", line 2, in g\\n'
    ...                         '    g()\\n    ^^^\\nE: e', pathlib.Path('/a/b.py')))
      File "b.py", line 1, in f
        f()
    E: e
    """
    lines, skipping = [], False
    for line in text.replace(str(program), program.name).splitlines():
        frame = FRAME.match(line)
        if frame:
            skipping = frame['path'] != program.name
            source = frame['margin'] + '    '       # its source line and the marks
        elif skipping:
            skipping = line.startswith(source)
        if not skipping:
            lines.append(line)
    return '\n'.join(lines)


class Python(NamedTuple):
    path: str
    version: str

    def is_wanted(self):
        return self.version.startswith('%d.%d.' % WANTED_VERSION)


# -------------------------------------------------------------------------------------- finding python3

def find_python():
    """$COROSCOPE_PYTHON if that is set; else the first CPython 3.11; else the first python3 at all; else None."""
    if chosen := os.environ.get('COROSCOPE_PYTHON'):
        return ask_python(chosen)
    found = []
    for name in ('python3.11', '/usr/bin/python3', 'python3'):
        path = shutil.which(name)
        python = path and ask_python(path)
        if python and python.is_wanted():
            return python
        if python:
            found.append(python)
    return found[0] if found else None


def ask_python(path):
    """Its real path (`path` may be a wrapper) and version; None if it does not run."""
    question = 'import platform, sys; print(sys.executable); print(platform.python_version())'
    try:
        answer = subprocess.run([path, '-c', question], capture_output=True, text=True, timeout=60, check=True)
        return Python(*answer.stdout.split('\n')[:2])
    except (OSError, subprocess.SubprocessError):
        return None


# ------------------------------------------------------------------------------------- running programs

def run(command, timeout, statuses=()):
    """Run one command to its end. `statuses` translates exit statuses."""
    environment = os.environ | {'PYTHONHASHSEED': '0', 'TZ': 'UTC', 'PYTHONIOENCODING': 'utf-8',
                                'PYTHONDONTWRITEBYTECODE': '1'}
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=timeout,
                              env=environment)
    except subprocess.TimeoutExpired as expired:
        stdout = (expired.stdout or b'').decode('utf-8', 'backslashreplace')
        return Outcome(stdout, f'(stopped after {timeout} seconds)', -1)
    return Outcome(done.stdout.decode('utf-8', 'backslashreplace'),
                   done.stderr.decode('utf-8', 'backslashreplace').strip('\n'),
                   dict(statuses).get(done.returncode, done.returncode))


class Judge:
    """CPython on the virtual clock, with a memory of what it said before."""

    def __init__(self, python, cache, timeout):
        self.python, self.timeout = python, timeout
        self.cache = cache and pathlib.Path(cache)
        self.remembered = 0
        self._seed = (CACHE_FORMAT, *[part.read_bytes() for part in RUNNER_PARTS], python.version.encode(),
                      python.path.encode())
        if self.cache:
            self.cache.mkdir(parents=True, exist_ok=True)

    def run(self, program):
        file = self.cache and self.cache / (self._key(program) + '.json')
        if file and file.exists():
            self.remembered += 1
            return Outcome(**json.loads(file.read_text(encoding='utf-8')))
        outcome = run([self.python.path, str(RUNNER), str(program)], self.timeout)
        outcome = outcome._replace(stderr=outcome.stderr.replace(str(program), program.name))   # of any checkout
        if file and outcome.status >= 0:        # not what was stopped half-way
            draft = file.with_suffix(f'.{os.getpid()}.draft')
            draft.write_text(json.dumps(outcome._asdict()), encoding='utf-8')
            draft.replace(file)
        return outcome

    def _key(self, program):
        digest = hashlib.sha256()
        for part in (*self._seed, program.name.encode(), program.read_bytes()):
            digest.update(len(part).to_bytes(8, 'little') + part)
        return digest.hexdigest()[:32]


# ------------------------------------------------------------------------------------------- comparing

def compare(name, expected, actual, labels):
    """None if both agree, else what to show."""
    if expected.status < 0:
        return f'FAILED {name}\n{labels[0]}: {expected.last_error_line or f"killed by signal {-expected.status}"}'
    if expected.observable() == actual.observable():
        return None
    diff = difflib.unified_diff(expected.text(), actual.text(), *labels, lineterm='')
    report = [f'FAILED {name}', *diff]
    if expected.stdout != actual.stdout and expected.stdout.splitlines() == actual.stdout.splitlines():
        report.append('(the outputs differ in their line ends)')
    if actual.last_error_line and actual.last_error_line not in report[-1]:
        report.append(f'({labels[1]} wrote to standard error: {actual.last_error_line})')
    return '\n'.join(report)


def check_program(name, program, judge, challenger, label):
    return compare(name, judge.run(program), challenger(program), ('python3 on the virtual clock', label))


def check_traceback(name, program, judge, challenger, label):
    return compare(name, judge.run(program).with_traceback(program), challenger(program).with_traceback(program),
                   ('python3 on the virtual clock', label))


def check_difference(name, program, judge, challenger, label):
    if not ast.get_docstring(ast.parse(program.read_bytes())):
        return f'FAILED {name}\na deliberate difference needs a docstring: what differs, why, what to do instead'
    if check_program(name, program, judge, challenger, label) is None:
        return f'FAILED {name}\nboth print the same now: move the program to tests/conformance/programs/'
    return None


def find_programs(folder, filters):
    for program in sorted((HERE / folder).rglob('*.py')):
        name = program.relative_to(HERE).as_posix()
        if not filters or any(part in name for part in filters):
            yield name, program


# ------------------------------------------------------------------------------------------------ main

def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('filters', nargs='*', metavar='FILTER', help='only programs with one of these in their name')
    parser.add_argument('--coroscope', metavar='PATH', help='the binary to test')
    parser.add_argument('--cache', metavar='FOLDER', help="keep CPython's answers here")
    parser.add_argument('--timeout', type=float, default=30, metavar='SECONDS', help='for one run of one program')
    parser.add_argument('--jobs', type=int, default=os.cpu_count(), help='programs at a time (all cores)')
    parser.add_argument('--list', action='store_true', help='print the names of the programs and stop')
    parser.add_argument('--real-time', action='store_true',
                        help='compare the virtual clock with plain python3; programs that print times will differ')
    return parser.parse_args()


def main():
    options = parse_arguments()
    programs = list(find_programs('programs', options.filters))
    tracebacks = list(find_programs('tracebacks', options.filters))
    differences = list(find_programs('differences', options.filters))
    if options.list:
        print(*[name for name, _ in programs + tracebacks + differences], sep='\n')
        return 0
    if not programs + tracebacks + differences:
        print('no program has one of these in its name:', *options.filters)
        return 2

    python = find_python()
    if not python:
        print('FAILED: found no python3 (looked for $COROSCOPE_PYTHON, python3.11, /usr/bin/python3, python3)')
        return 1
    print(f'judge: {python.path}, CPython {python.version}')
    if not python.is_wanted():
        print(f'FAILED: coroscope follows CPython {"%d.%d" % WANTED_VERSION}, and other versions print other things: '
              'install python3.11 or set COROSCOPE_PYTHON')
        return 1

    if options.real_time:
        label = 'python3 in real time'
        challenger = lambda program: run([python.path, str(program)], options.timeout)
    else:
        coroscope = options.coroscope and shutil.which(options.coroscope)
        if not coroscope:
            print(f'FAILED: no coroscope to test at {options.coroscope}: give --coroscope PATH')
            return 1
        label = 'coroscope'
        challenger = lambda program: run([coroscope, 'run', str(program)], options.timeout,
                                         {COROSCOPE_DEADLOCK: HANGS})

    judge = Judge(python, options.cache, options.timeout)
    start = time.monotonic()
    # Each job only waits for two processes, so threads are enough to keep all cores busy.
    with concurrent.futures.ThreadPoolExecutor(max_workers=options.jobs) as pool:
        jobs = [pool.submit(check, name, program, judge, challenger, label)
                for check, cases in ((check_program, programs), (check_traceback, tracebacks),
                                     (check_difference, differences))
                for name, program in cases]
        failures = [report for job in jobs if (report := job.result())]

    for report in failures:
        print('\n' + report)
    print(f'\n{len(programs)} programs, {len(tracebacks)} tracebacks, {len(differences)} deliberate differences, '
          f'{len(failures)} failed '
          f'({judge.remembered} answers of python3 remembered; {time.monotonic() - start:.1f} s)')
    return 1 if failures else 0


if __name__ == '__main__':
    sys.exit(main())
