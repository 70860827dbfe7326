#!/usr/bin/env python3
"""Random programs under python3 and under coroscope: do both do the same?

    compare.py --coroscope build/dev/bin/coroscope --seeds 1-100
    compare.py --coroscope … --minutes 10             as many seeds as fit, from a random first one
    compare.py --coroscope … --reduce 17              the smallest part of program 17 that still differs
    compare.py --coroscope … --seeds 1-100 --known    differences of one cause are printed once
    compare.py --coroscope … --seeds 1-300 --asyncio  programs about asyncio alone

Compared are standard output, the way it ended and the whole traceback, as in tests/conformance. A refusal of coroscope
(exit 3) is a difference. The status is 1 if there was any.
"""

import argparse
import concurrent.futures
import difflib
import itertools
import os
import pathlib
import random
import re
import shutil
import sys
import tempfile
import time
import warnings

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / 'conformance')]
sys.dont_write_bytecode = True

import conformance_test
from generate_program import generate
from reduce import reduce_program


REFUSED = 3         # coroscope's exit code for "not supported"


class Comparer:
    """Runs one program under both, each in its own process."""

    def __init__(self, coroscope, folder, timeout):
        self.coroscope, self.folder, self.timeout = coroscope, pathlib.Path(folder), timeout
        self.python = conformance_test.find_python()

    def outcomes(self, text, name):
        program = self.folder / f'{name}.py'
        program.write_text(text, encoding='utf-8')
        python = conformance_test.run([self.python.path, str(conformance_test.RUNNER), str(program)],
                                      self.timeout)
        ours = conformance_test.run([self.coroscope, 'run', str(program)], self.timeout,
                                    {conformance_test.COROSCOPE_DEADLOCK: conformance_test.HANGS})
        return [without_addresses(outcome.with_traceback(program)) for outcome in (python, ours)]

    def difference(self, text, name):
        """The first line that differs with what stands around it; None if all agree or python3 gave up."""
        python, ours = self.outcomes(text, name)
        if python.status < 0 or python.observable() == ours.observable():
            return None
        if ours.status == REFUSED:
            return ['refused',
                    *(f'+{line}' for line in ours.stderr.splitlines() if line.startswith('unsupported'))][:4]
        return first_difference(python.text(), ours.text())


def without_addresses(outcome):
    """What is ignored in a __del__ or a dropped generator is reported with its address."""
    return outcome._replace(stdout=re.sub(r' at 0x[0-9a-f]{6,}', ' at 0x…', outcome.stdout))


def first_difference(expected, actual):
    diff = list(difflib.unified_diff(expected, actual, 'python3', 'coroscope', lineterm='', n=2))
    changed = next((i for i, line in enumerate(diff[3:], 3) if line[0] in '+-'), len(diff))
    return diff[3:changed + 12] or ['(the outputs differ in their line ends)']


def cause(difference):
    """What is the same in differences that have one cause: the differing lines without names and numbers."""
    lines = [line for line in difference if line[0] in '+-'][:4]
    return re.sub(r'''\d+|[~^ "'()]+''', '#', '\n'.join(line for line in lines if 'File "' not in line))


def seeds_of(options):
    if options.minutes:
        return itertools.count(options.first or random.SystemRandom().randrange(10**9))
    first, _, last = options.seeds.partition('-')
    return range(int(first), int(last or first) + 1)


def compare_all(comparer, options):
    """Print the first difference of each seed; returns how many there were."""
    end = time.monotonic() + 60 * options.minutes if options.minutes else float('inf')
    count = different = 0
    causes = {}
    check = lambda seed: (seed, comparer.difference(generate(seed, options.asyncio), f'seed{seed}'))
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        seeds = iter(seeds_of(options))
        while batch := list(itertools.islice(seeds, 8 * options.jobs)):
            for seed, difference in pool.map(check, batch):
                count += 1
                if not difference:
                    continue
                different += 1
                examples = causes.setdefault(cause(difference), [])
                examples.append(seed)
                if not options.known or len(examples) == 1:
                    print(f'\nseed {seed}', *difference, sep='\n', flush=True)
            if time.monotonic() > end:
                break
    if options.known:
        for examples in sorted(causes.values(), key=len, reverse=True):
            print(f'{len(examples)} like seed {examples[0]}', *examples[1:6])
    print(f'\n{count} programs, {different} differ')
    return different


def reduce_seed(comparer, seed, program):
    wanted = comparer.difference(program, f'seed{seed}')
    if not wanted:
        print(f'seed {seed}: no difference')
        return 0
    numbers = itertools.count()

    def still_differs(text):
        try:
            with warnings.catch_warnings(action='ignore'):
                compile(text, 'part', 'exec')
        except (SyntaxError, ValueError):
            return False
        found = comparer.difference(text, f'part{next(numbers) % 4}')
        return found is not None and cause(found) == cause(wanted)

    text = reduce_program(program, still_differs)
    print(text, *comparer.difference(text, 'reduced'), sep='\n')
    return 1


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--coroscope', metavar='PATH', required=True, help='the binary to test')
    parser.add_argument('--seeds', default='1-100', metavar='A-B')
    parser.add_argument('--minutes', type=float, help='go on for so long')
    parser.add_argument('--first', type=int, help='with --minutes: the first seed')
    parser.add_argument('--reduce', type=int, metavar='SEED')
    parser.add_argument('--asyncio', action='store_true', help='programs about asyncio alone')
    parser.add_argument('--known', action='store_true', help='differences that look alike are printed once')
    parser.add_argument('--timeout', type=float, default=10, metavar='SECONDS', help='for one run of one program')
    parser.add_argument('--jobs', type=int, default=os.cpu_count())
    options = parser.parse_args()

    coroscope = shutil.which(options.coroscope)
    if not coroscope:
        print(f'found no coroscope at {options.coroscope}')
        return 2
    with tempfile.TemporaryDirectory() as folder:
        comparer = Comparer(coroscope, folder, options.timeout)
        if not comparer.python or not comparer.python.is_wanted():
            print('found no CPython 3.11 (set COROSCOPE_PYTHON)')
            return 2
        if options.reduce is not None:
            program = generate(options.reduce, options.asyncio)
            return reduce_seed(comparer, options.reduce, program)
        return 1 if compare_all(comparer, options) else 0


if __name__ == '__main__':
    sys.exit(main())
