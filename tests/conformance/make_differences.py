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
