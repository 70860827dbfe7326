#!/usr/bin/env python3
"""Makes docs/differences.md from the programs in tests/conformance/differences.

    make_differences.py            writes the page
    make_differences.py --check    fails (1) if the page is not what it would write
"""

import ast
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
PAGE = HERE.parent.parent / 'docs' / 'differences.md'
INTRODUCTION = """\
# Differences from CPython

coroscope prints what CPython 3.11 prints, byte for byte. Where it differs on purpose, there is a small program that
shows the difference, and a test that fails when it is gone. This page is made from these programs by
`tests/conformance/make_differences.py`. What is not supported at all is refused before the run, with the place in the
program and what to write instead.

What differs from one run of python3 to the next is always the same here, and is compared with a python3 for which it is fixed
in the same way:

- **Time** is virtual. `time.monotonic()` begins at 0.0, `time.time()` at 1704067200.0 (the beginning of 2024, UTC), and it moves only when
  nobody can run. Of timers that are due at the same moment, the one that was set first fires first.
- **Hashes** of strings are those of PYTHONHASHSEED=0, and so is the order of a set of strings; a set of tasks is in the order of their creation.
- **Chance**: `random` begins with seed 0 unless the program seeds it (`--seed N` takes another).
- **The end**: a run stops after 300,000,000 steps, 366 days of virtual time, 64 MiB of output or 4 GiB of objects, and where nobody could ever go
  on, which python3 would wait for for ever. The exit code is 4, and a message says which it was.
- `sys.argv` is `['']`.
"""


def section(path):
    """One program as a part of the page: its docstring, then its code."""
    source = path.read_text(encoding='utf-8')
    title, _, text = ast.get_docstring(ast.parse(source)).partition('\n')
    code = source.split('"""', 2)[2].strip('\n')
    return f'\n## {title}\n\n{text.strip()}\n\n```python\n{code}\n```\n'


def main():
    page = INTRODUCTION + ''.join(section(path) for path in sorted((HERE / 'differences').glob('*.py')))
    if sys.argv[1:] != ['--check']:
        PAGE.write_text(page, encoding='utf-8')
        return 0
    if PAGE.exists() and PAGE.read_text(encoding='utf-8') == page:
        return 0
    print('docs/differences.md is stale: run tests/conformance/make_differences.py', file=sys.stderr)
    return 1


if __name__ == '__main__':
    sys.exit(main())
