#!/usr/bin/env python3
"""What coroscope says itself, where python3 has nothing to say: deadlocks, and what it refuses to run.

    messages_test.py --coroscope build/bin/coroscope            every program in this folder against its .txt
    messages_test.py --coroscope … --update                     writes the .txt files anew; look at the difference
"""

import argparse
import difflib
import pathlib
import subprocess
import sys

FOLDER = pathlib.Path(__file__).parent


def transcript(coroscope, program):
    run = subprocess.run([coroscope, 'run', program.name], cwd=FOLDER, capture_output=True, text=True, timeout=60)
    told = run.stderr.replace(f'{FOLDER.resolve()}/', '')
    return f'{run.stdout}--- standard error\n{told}--- exit code {run.returncode}\n'


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--coroscope', metavar='PATH', required=True)
    parser.add_argument('--update', action='store_true', help='write the .txt files')
    arguments = parser.parse_args()
    coroscope = str(pathlib.Path(arguments.coroscope).resolve())

    failed = 0
    programs = sorted(path for path in FOLDER.glob('*.py') if path.name != pathlib.Path(__file__).name)
    for program in programs:
        golden = program.with_suffix('.txt')
        now = transcript(coroscope, program)
        if arguments.update:
            golden.write_text(now)
        elif not golden.exists() or golden.read_text() != now:
            failed += 1
            before = golden.read_text() if golden.exists() else ''
            print(f'FAILED {program.name}')
            print(*difflib.unified_diff(before.splitlines(), now.splitlines(), golden.name, 'now', lineterm=''), sep='\n')
    print(f'{len(programs)} programs, {failed} failed')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
