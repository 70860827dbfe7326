#!/usr/bin/env python3
"""Does console_test.py find what is wrong with a document? And does it leave alone what is right?

    console_selftest.py --coroscope build/bin/coroscope
"""

import argparse
import pathlib
import tempfile
import unittest

from console_test import Checker
from documents import Document

settings = argparse.Namespace(coroscope='')
GOOD = '''# Title

In `tea.py`:

```python
print('tea')
print('milk')
print('sugar')
```

```console
$ coroscope run tea.py
tea
…
sugar

$ cat tea.py | head -1
print('t…
$ coroscope run nowhere.py
…
$ echo $?
5
```

- in a list:

  ```console
  $ coroscope check tea.py --json < /dev/null | head -c 10
  {"schema":
  ```

Indented, and in the text `coroscope run tea.py --seed 3`:

    $ printf 'tea\\nmilk\\nsugar\\n' | coroscope check tea.py
    right: all 3 lines

What is typed:

```console
$ coroscope predict tea.py
…
  1> tea
  2> milk
  3> sugar
  4>
right: all 3 lines, at the first try
…
```

    coroscope list --topic C2       is not run, but has options
'''


class Console(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = pathlib.Path(folder.name) / 'page.md'

    def problems(self, text, accept=False):
        self.path.write_text(text, encoding='utf-8')
        checker = Checker(settings.coroscope, accept)
        checker.check(Document(self.path))
        return [problem.removeprefix(f'{self.path}:') for problem in checker.problems]

    def finds(self, old, new, expected):
        """One problem that begins so, when a part of the good document is another."""
        self.assertIn(old, GOOD)
        found = self.problems(GOOD.replace(old, new, 1))
        self.assertEqual(len(found), 1, found)
        self.assertTrue(found[0].startswith(expected), found)

    def test_what_is_right_is_left_alone(self):
        self.assertEqual(self.problems(GOOD), [])

    def test_another_output_is_found(self):
        self.finds('tea\n…\nsugar', 'tea\n…\nsalt', '13: `coroscope run tea.py` prints something else')
        self.finds('tea\n…\nsugar', 'tea\nsugar', '13: `coroscope run tea.py` prints something else')
        self.finds("print('t…", "print('m…", '18: `cat tea.py | head -1` prints something else')
        self.finds('  {"schema":', '  {"schemo":', '29: ')
        self.finds('    right: all 3', '    right: all 4', '35: ')

    def test_another_thing_typed_gives_another_output(self):
        self.finds('  2> milk', '  2> salt', '41: `coroscope predict tea.py` prints something else')

    def test_a_status_that_is_not_shown_is_found(self):
        self.finds('$ echo $?\n5\n', '', '19: `coroscope run nowhere.py` ends with 5')
        self.finds('$ echo $?\n5\n', '$ echo $?\n1\n', '22: `echo $?` prints something else')

    def test_commands_and_options_that_do_not_exist_are_found(self):
        self.finds('--seed 3', '--sed 3', '32: `coroscope run tea.py --sed 3`: its --help does not know `--sed`')
        self.finds('`coroscope run tea.py --seed', '`coroscope ran tea.py --seed', '32: there is no command `coroscope ran`')
        self.finds('list --topic', 'list --topik', '50: `coroscope list --topik C2`')

    def test_programs_must_be_on_the_list(self):
        self.finds('cat tea.py | head', 'cat tea.py | curl', '17: `curl` is neither in PROGRAMS nor in NOT_RUN')

    def test_a_console_block_has_a_command(self):
        self.finds('```console\n$ coroscope predict tea.py\n', '```console\n', '40: this block shows no command')

    def test_what_comes_can_be_written_into_the_document(self):
        self.assertEqual(self.problems(GOOD.replace('sugar\n\n$', 'salt\n\n$').replace('all 3 lines\n\nWhat', 'wrong\n\nWhat'), accept=True), [])
        self.assertEqual(self.path.read_text(encoding='utf-8'), GOOD.replace('tea\n…\nsugar\n\n$', 'tea\nmilk\nsugar\n\n$'))


if __name__ == '__main__':
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--coroscope', required=True)
    settings, rest = parser.parse_known_args()
    settings.coroscope = pathlib.Path(settings.coroscope).resolve()
    unittest.main(argv=['console_selftest.py', *rest])
