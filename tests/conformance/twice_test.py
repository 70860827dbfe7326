#!/usr/bin/env python3
"""The same program gives the same trace, byte for byte: every conformance program is traced twice.

    twice_test.py --coroscope build/release/bin/coroscope
    twice_test.py --coroscope … --other build/asan/bin/coroscope         the second time by another build
"""

import argparse
import concurrent.futures
import os
import pathlib
import subprocess
import sys

FOLDER = pathlib.Path(__file__).parent
MOST_BYTES = 50_000_000         # of a trace


def trace(coroscope, program):
    """What `coroscope trace` writes, cut at MOST_BYTES."""
    command = [coroscope, 'trace', '--format', 'jsonl', str(program)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        return process.stdout.read(MOST_BYTES)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--coroscope', metavar='PATH', required=True)
    parser.add_argument('--other', metavar='PATH', help='the binary that traces the second time')
    arguments = parser.parse_args()

    programs = sorted(FOLDER.glob('programs/*/*.py'))
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        first = pool.map(lambda program: trace(arguments.coroscope, program), programs)
        second = pool.map(lambda program: trace(arguments.other or arguments.coroscope, program), programs)
        different = [program for program, one, other in zip(programs, first, second) if one != other]
    for program in different:
        print(f'FAILED {program.relative_to(FOLDER)}: two traces differ')
    print(f'{len(programs)} programs traced twice, {len(different)} differ')
    return 1 if different else 0


if __name__ == '__main__':
    sys.exit(main())
