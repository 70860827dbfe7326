#!/usr/bin/env python3
"""What `coroscope why` says, word for word.

    golden_test.py --coroscope BINARY [NAME…]

Every tests/golden/why/*.py begins with lines `# why ARGUMENTS`. Each is run in English and in Chinese; what it says stands
in the .expected beside it. COROSCOPE_ACCEPT=1 writes these files: read the difference before you commit it.
"""

import argparse
import difflib
import os
import pathlib
import shlex
import subprocess
import sys

FOLDER = pathlib.Path(__file__).resolve().parent.parent / 'golden' / 'why'


def actual(coroscope, program):
    text = ''
    for line in program.read_text(encoding='utf-8').splitlines():
        if not line.startswith('# why '):
            break
        for language in ('en', 'zh'):
            command = [coroscope, 'why', program.name, *shlex.split(line[len('# why '):]), '--lang', language]
            result = subprocess.run(command, cwd=FOLDER, capture_output=True, text=True, timeout=60)
            text += f'{line} --lang {language}\n{result.stdout}{result.stderr}'
            text += f'[exit status {result.returncode}]\n' if result.returncode else ''
            text += '\n'
    return text


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--coroscope', required=True)
    parser.add_argument('names', nargs='*')
    arguments = parser.parse_args()
    coroscope = str(pathlib.Path(arguments.coroscope).resolve())
    wrong = 0
    programs = sorted(FOLDER.glob('*.py'))
    for program in programs:
        if arguments.names and program.stem not in arguments.names:
            continue
        expected = program.with_suffix('.expected')
        text = actual(coroscope, program)
        if os.environ.get('COROSCOPE_ACCEPT'):
            expected.write_text(text, encoding='utf-8')
            continue
        old = expected.read_text(encoding='utf-8') if expected.exists() else ''
        if text == old and text:
            continue
        wrong += 1
        sys.stdout.writelines(difflib.unified_diff(old.splitlines(True), text.splitlines(True), expected.name, 'now'))
    print(f'{len(programs)} programs, {wrong} differ')
    return 1 if wrong or not programs else 0


if __name__ == '__main__':
    sys.exit(main())
