#!/usr/bin/env python3
"""How fast is coroscope beside python3? The same programs under both, in turns, and a table of ratios.

    compare.py --coroscope build/release/bin/coroscope             every program of tests/bench/programs
    compare.py --coroscope … --rounds 9 method attributes          these only, more exactly
    compare.py --coroscope … --markdown                            the table for a page

Times on a shared machine mean little, so both run one after the other in every round, and what is shown is the median
of the ratios of the rounds. CPU time is counted, for `seed` (start-up) wall time. `net` takes away the time of an empty
program. Memory is the largest resident set. Outputs must agree: that is the only way to fail.

Say beside a published number that coroscope runs a small Python without a general cycle collector and asyncio's debug
mode, and python3 all of it; `--python 'python3 -X…'` and $COROSCOPE_PYTHON choose another one.
"""

import argparse
import os
import pathlib
import shlex
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from typing import NamedTuple

HERE = pathlib.Path(__file__).resolve().parent
PROGRAMS = HERE / 'programs'
LARGE = ['gather_1m']       # two gigabytes under python3: only when asked for by name
START_UP = 'seed'


class Run(NamedTuple):
    stdout: str
    status: int
    cpu: float              # seconds, user and system
    wall: float
    memory: int             # bytes


def measure(command, program):
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        start = time.perf_counter()
        process = subprocess.Popen([*command, str(program)], stdin=subprocess.DEVNULL, stdout=output, stderr=errors)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        wall = time.perf_counter() - start
        output.seek(0)
        return Run(output.read().decode(), process.returncode, usage.ru_utime + usage.ru_stime, wall,
                   usage.ru_maxrss * 1024)


class Row(NamedTuple):
    name: str
    python: list            # a Run for each round
    ours: list
    problem: str = ''

    def ratio(self, cost):
        return statistics.median(cost(p) / max(cost(o), 1e-6) for p, o in zip(self.python, self.ours))


def compare_program(program, python, ours, rounds):
    row = Row(program.stem, [], [])
    for _ in range(rounds):
        row.python.append(measure(python, program))
        row.ours.append(measure(ours, program))
        if row.ours[-1].stdout != row.python[-1].stdout or row.ours[-1].status:
            status = row.ours[-1].status
            return row._replace(problem='is refused' if status == 3 else f'ended with {status}' if status
                                else 'prints something else')
    return row


def cells(row, empty):
    """One line of the table. `empty` is the CPU time of an empty program: (python3, coroscope)."""
    if row.problem:
        return [row.name, row.problem]
    if row.name == START_UP:
        return [row.name, f'{row.ratio(lambda r: r.wall):.1f}x wall', '', f'{median_of(row.python, "wall"):.3f}',
                f'{median_of(row.ours, "wall"):.4f}', f'{row.ratio(lambda r: r.memory):.1f}x']
    net = ''
    if median_of(row.python, 'cpu') > 1.5 * empty[0]:       # else it is start-up, nearly all of it
        ratios = [(p.cpu - empty[0]) / max(o.cpu - empty[1], 1e-4) for p, o in zip(row.python, row.ours)]
        net = f'{statistics.median(ratios):.1f}x'
    return [row.name, f'{row.ratio(lambda r: r.cpu):.1f}x', net, f'{median_of(row.python, "cpu"):.3f}',
            f'{median_of(row.ours, "cpu"):.3f}', f'{row.ratio(lambda r: r.memory):.1f}x']


def median_of(runs, field):
    return statistics.median(getattr(run, field) for run in runs)


def print_table(rows, empty, markdown):
    table = [['program', 'faster', 'net', 'python3 s', 'coroscope s', 'memory'], *(cells(row, empty) for row in rows)]
    if markdown:
        table.insert(1, ['---'] * 6)
        for line in table:
            print('| ' + ' | '.join(line + [''] * (6 - len(line))) + ' |')
        return
    for name, *values in table:
        print(f'{name:18}', *(f'{value:>11}' for value in values))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('filters', nargs='*', metavar='FILTER', help='only programs with one of these in their name')
    parser.add_argument('--coroscope', metavar='PATH', required=True)
    parser.add_argument('--python', default=os.environ.get('COROSCOPE_PYTHON', 'python3'), metavar='COMMAND')
    parser.add_argument('--rounds', type=int, default=5, metavar='N')
    parser.add_argument('--markdown', action='store_true')
    options = parser.parse_args()

    if not shutil.which(options.coroscope):
        print(f'found no coroscope at {options.coroscope}')
        return 2
    python = [*shlex.split(options.python), str(HERE / 'plain_virtual_loop.py')]
    ours = [options.coroscope, 'run']
    programs = [program for program in sorted(PROGRAMS.glob('*.py'))
                if (any(part in program.stem for part in options.filters) if options.filters
                    else program.stem not in LARGE)]

    with tempfile.NamedTemporaryFile('w', suffix='.py') as nothing:
        runs = [(measure(python, nothing.name), measure(ours, nothing.name)) for _ in range(max(options.rounds, 3))]
    empty = [statistics.median(run.cpu for run in side) for side in zip(*runs)]
    rows = []
    for program in programs:
        print(f'{program.stem} …', end='\r', file=sys.stderr, flush=True)
        rows.append(compare_program(program, python, ours, options.rounds))
    print_table(rows, empty, options.markdown)
    return 1 if any(row.problem for row in rows) else 0


if __name__ == '__main__':
    sys.exit(main())
