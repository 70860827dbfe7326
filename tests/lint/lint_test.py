#!/usr/bin/env python3
"""`coroscope lint` and `coroscope new` as their users meet them.

    lint_test.py --coroscope build/bin/coroscope
    COROSCOPE_ACCEPT=1 lint_test.py --coroscope …     rewrites tests/golden/lint/*.expected: read the difference
    lint_test.py --coroscope … --sarif-schema FILE    also holds the SARIF against the official schema
"""

import argparse
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

PROJECT = pathlib.Path(__file__).resolve().parents[2]
GOLDEN = PROJECT / 'tests' / 'golden' / 'lint'
PART = PROJECT / 'tests' / 'lint' / 'sarif-part.schema.json'
OPTIONS = argparse.Namespace()
TOPICS = [layer + str(number) for layer in 'ABCDEF' for number in range(1, 5)]

sys.path.insert(0, str(PROJECT / 'tests' / 'predict'))
import terminal  # noqa: E402


def coroscope(*arguments, folder=GOLDEN, **more):
    return subprocess.run([OPTIONS.coroscope, *map(str, arguments)], cwd=folder, capture_output=True, text=True,
                          timeout=120, env=environment(), **more)


def environment():
    return {'PATH': os.environ.get('PATH', ''), 'LANG': 'C.UTF-8', 'TERM': 'xterm'}


class Folder(unittest.TestCase):
    """A test with a folder of its own."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix='coroscope-test-'))
        self.addCleanup(shutil.rmtree, self.folder)

    def copy(self, id, name=None):
        path = self.folder / (name or id + '.py')
        source = next((PROJECT / 'scenarios').rglob(id + '.py'))
        path.write_text(source.read_text(encoding='utf-8'), encoding='utf-8')
        return path


class Formats(unittest.TestCase):
    maxDiff = None

    def check(self, format, *options):
        ended = coroscope('lint', 'broken', '--format', format, *options)
        self.assertEqual((ended.returncode, ended.stderr), (1, ''))
        expected = GOLDEN / f'{format}.expected'
        if os.environ.get('COROSCOPE_ACCEPT'):
            expected.write_text(ended.stdout, encoding='utf-8')
        self.assertEqual(ended.stdout, expected.read_text(encoding='utf-8'))
        return ended.stdout

    def test_text(self):
        self.check('text')

    def test_json(self):
        found = json.loads(self.check('json'))
        self.assertEqual(found['errors'] + found['warnings'], sum(len(one['findings']) for one in found['files']))

    def test_github(self):
        for line in self.check('github').splitlines():
            self.assertRegex(line, r'^::(error|warning) file=[^,:]+,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=[^:,]+::.+$')

    def test_sarif(self):
        sarif = json.loads(self.check('sarif'))
        rules = sarif['runs'][0]['tool']['driver']['rules']
        for result in sarif['runs'][0]['results']:
            self.assertEqual(rules[result['ruleIndex']]['id'], result['ruleId'])
        self.check_schema(sarif, PART)
        if OPTIONS.sarif_schema:
            self.check_schema(sarif, OPTIONS.sarif_schema)

    def check_schema(self, value, path):
        try:
            import jsonschema
        except ImportError:
            print('skipped: the SARIF is not held against a schema (install python3-jsonschema)')
            return
        jsonschema.validate(value, json.loads(pathlib.Path(path).read_text(encoding='utf-8')))

    def test_columns_underline_what_is_meant(self):
        """The columns of the JSON cut out what the carets of the text stand under."""
        for one in json.loads(coroscope('lint', 'broken', '--format', 'json').stdout)['files']:
            lines = (GOLDEN / one['file']).read_text(encoding='utf-8').splitlines()
            for finding in one['findings']:
                line = lines[finding['line'] - 1]
                self.assertTrue(line[finding['column'] - 1:finding['end_column'] - 1].strip(), finding)


class Chosen(Folder):
    def test_the_built_in_course_is_clean(self):
        ended = coroscope('lint', folder=self.folder)
        self.assertEqual((ended.returncode, ended.stderr), (0, ''), ended.stdout)
        self.assertRegex(ended.stdout, r'^\d+ files: nothing found\n$')

    def test_an_id(self):
        self.assertEqual(coroscope('lint', 'two-sleeps', folder=self.folder).stdout, '1 file: nothing found\n')

    def test_verbose_tells_what_is_told_apart(self):
        self.assertIn('SleepBlocksAll', coroscope('lint', 'two-sleeps', '--verbose', folder=self.folder).stdout)

    def test_a_file_of_the_course_is_not_its_own_rival(self):
        self.copy('two-sleeps')
        self.assertEqual(coroscope('lint', 'two-sleeps.py', folder=self.folder).stdout, '1 file: nothing found\n')

    def test_two_files_with_one_id(self):
        self.copy('two-sleeps')
        self.copy('two-sleeps', 'z.py')
        found = json.loads(coroscope('lint', '.', '--format', 'json', folder=self.folder).stdout)
        rules = {one['file']: [finding['rule'] for finding in one['findings']] for one in found['files']}
        self.assertEqual(rules, {'two-sleeps.py': [], 'z.py': ['file-name', 'id-taken', 'title-taken', 'title-taken']})

    def test_something_that_is_not_there(self):
        ended = coroscope('lint', 'two-sleep', folder=self.folder)
        self.assertEqual(ended.returncode, 5)
        self.assertIn('did you mean `two-sleeps`?', ended.stderr)
        self.assertEqual(coroscope('lint', 'nothing.py', folder=self.folder).returncode, 5)

    def test_warnings_can_be_allowed(self):
        (self.folder / 'plain.py').write_text('print("tea")\n')
        self.assertEqual(coroscope('lint', 'plain.py', folder=self.folder).returncode, 1)
        self.assertEqual(coroscope('lint', 'plain.py', '--allow-warnings', folder=self.folder).returncode, 0)
        self.copy('two-sleeps', 'other.py').write_text('# /// scenario\n# ///\n')
        self.assertEqual(coroscope('lint', 'other.py', '--allow-warnings', folder=self.folder).returncode, 1)

    def test_any_bytes(self):
        good = (PROJECT / 'scenarios' / '5-async' / 'E3-await' / 'two-sleeps.py').read_bytes()
        for number, bytes in enumerate([b'', b'\xff\xfe', b'\0', b'# /// scenario\n', good[:900], good.replace(b'Two', b'\xff\x1b[31m'),
                                        good.replace(b'\n', b'\r\n'), good + b'(' * 5000, b'# /// scenario\n# id = "' + b'`' * 9999,
                                        good.replace(b'`gather`', b'`' + b'a.' * 9999 + b'`')]):
            path = self.folder / f'{number}.py'
            path.write_bytes(bytes)
            for format in 'text', 'json', 'sarif', 'github':
                ended = subprocess.run([OPTIONS.coroscope, 'lint', path.name, '--format', format], cwd=self.folder,
                                       capture_output=True, timeout=120)
                self.assertIn(ended.returncode, (0, 1), (number, ended.stderr))
                ended.stdout.decode()
                self.assertNotIn(b'\x1b', ended.stdout)

    def test_large_headers_take_no_long_time(self):
        good = (PROJECT / 'scenarios' / '5-async' / 'E3-await' / 'two-sleeps.py').read_text(encoding='utf-8')
        path = self.folder / 'two-sleeps.py'
        for many in '`qq` ' * 40000, '9 seconds ' * 20000, 'line 9999 ' * 20000, '`print(qq, "a b")` ' * 10000, '`' * 200000, 'qq ' * 60000:
            path.write_text(good.replace('1-start, 2-start', many + '1-start, 2-start', 1), encoding='utf-8')
            begin = time.monotonic()
            self.assertEqual(coroscope('lint', path.name, folder=self.folder).returncode in (0, 1), True)
            self.assertLess(time.monotonic() - begin, 30, many[:20])


# Whether an object may have the id of one that is gone.
DIFFERENCE = 'print(id(object()) == id(object()))\n'


class Python3(Folder):
    """Does not run where there is no CPython 3.11."""

    def setUp(self):
        super().setUp()
        if 'there is no python3' in coroscope('lint', 'two-sleeps', '--python3').stderr:
            self.skipTest('there is no CPython 3.11')

    def test_agrees(self):
        ended = coroscope('lint', 'two-sleeps', 'lost-deposit', 'blocking-download', '--python3', folder=self.folder)
        self.assertEqual(ended.stdout, '3 files: nothing found\n')

    def test_the_guard_ends_what_reaches_outside(self):
        # What coroscope does not know is an exception there, and goes on here.
        way = '().__class__.__base__.__subclasses__()'
        (self.folder / 'evil.py').write_text(
            f'try:\n    found = [kind for kind in {way} if kind.__name__ == "FileIO"]\n'
            f'    made = found[0]({str(self.folder / "made")!r}, "w") if found else None\nexcept Exception:\n    pass\nprint("tea")\n')
        ended = coroscope('lint', 'evil.py', folder=self.folder)
        self.assertFalse((self.folder / 'made').exists())
        self.assertEqual(ended.returncode, 1)

    def test_differences_are_found(self):
        (self.folder / 'differs.py').write_text(DIFFERENCE)
        self.assertIn('[python3-differs]', coroscope('lint', 'differs.py', folder=self.folder).stdout)
        self.assertNotIn('python3', coroscope('lint', 'differs.py', '--no-python3', folder=self.folder).stdout)

    def test_a_program_that_never_ends_is_stopped(self):
        (self.folder / 'never.py').write_text('import time\nprint("tea")\ntime.sleep(1)\nwhile time.monotonic() < 3:\n    pass\n')
        self.assertEqual(coroscope('lint', 'never.py', '--python3', '--allow-warnings', folder=self.folder).returncode, 0)


class New(Folder):
    def new(self, *arguments):
        return coroscope('new', *arguments, '--title', 'Tea at five', '--title-zh', '五点钟的茶', folder=self.folder)

    def test_every_topic_gives_a_clean_scenario(self):
        for topic in TOPICS:
            ended = self.new(f'tea-{topic.lower()}', '--topic', topic, '--into', f'course-{topic}')
            self.assertEqual((ended.returncode, ended.stderr), (0, ''), ended.stdout)
            linted = coroscope('lint', f'course-{topic}', folder=self.folder)
            self.assertEqual(linted.stdout, '1 file: nothing found\n', topic)

    def test_every_kind_gives_a_clean_scenario(self):
        for kind in 'output', 'order', 'choice', 'elapsed', 'error':
            self.assertEqual(self.new(f'tea-{kind}', '--topic', 'F1', '--ask', kind, '--into', kind).returncode, 0)
            self.assertEqual(coroscope('lint', kind, folder=self.folder).stdout, '1 file: nothing found\n', kind)

    def test_its_true_answer_is_accepted(self):
        self.new('tea', '--topic', 'E4')
        output = coroscope('run', '5-async/E4-event-loop/tea.py', folder=self.folder).stdout
        checked = coroscope('check', '5-async/E4-event-loop/tea.py', '--from', '-', folder=self.folder, input=output)
        self.assertEqual(checked.returncode, 0, checked.stdout)

    def test_the_folder_is_that_of_the_topic(self):
        for topic, folder in ('A1', '1-basics/A1-variables'), ('D2', '4-concurrency/D2-blocking'), ('F4', '6-practice/F4-async-for'):
            self.new(f'tea-{topic.lower()}', '--topic', topic)
            self.assertTrue((self.folder / folder / f'tea-{topic.lower()}.py').exists())

    def test_a_misconception_is_told_apart(self):
        self.assertEqual(self.new('tea', '--topic', 'E4', '--misconception', 'SleepBlocksAll').returncode, 0)
        self.assertIn('SleepBlocksAll', coroscope('lint', '5-async/E4-event-loop/tea.py', '--verbose', folder=self.folder).stdout)

    def test_a_misconception_that_no_template_tells_apart(self):
        ended = self.new('tea', '--topic', 'A1', '--misconception', 'SleepBlocksAll')
        self.assertEqual(ended.returncode, 2)
        self.assertIn('--from', ended.stderr)

    def test_a_program_of_ones_own(self):
        program = 'def tea():\n    return "`hot`"\n\nprint(tea())\nprint("a \\"cup\\"", "\\\\")\n'
        (self.folder / 'program.py').write_text(program)
        self.assertEqual(self.new('tea', '--topic', 'A3', '--from', 'program.py').returncode, 0)
        written = (self.folder / '1-basics' / 'A3-functions' / 'tea.py').read_text(encoding='utf-8')
        self.assertTrue(written.endswith('# ///\n' + program))
        self.assertEqual(coroscope('lint', '1-basics/A3-functions/tea.py', folder=self.folder).stdout, '1 file: nothing found\n')

    def test_nothing_is_written_over(self):
        self.new('tea', '--topic', 'A1')
        path = self.folder / '1-basics' / 'A1-variables' / 'tea.py'
        path.write_text('mine\n')
        ended = self.new('tea', '--topic', 'A1')
        self.assertEqual(ended.returncode, 5)
        self.assertEqual(path.read_text(), 'mine\n')

    def test_what_is_missing_is_said(self):
        ended = coroscope('new', 'tea', folder=self.folder)
        self.assertEqual(ended.returncode, 2)
        self.assertIn('`--title` is missing', ended.stderr)

    @unittest.skipUnless(terminal.has_terminals(), 'this machine has no pseudo-terminals')
    def test_it_asks_on_a_terminal(self):
        screen = terminal.Terminal([OPTIONS.coroscope, 'new', '--into', str(self.folder)], environment())
        for question, answer in (('title (English)', 'Tea at five'), ('title (Chinese)', '五点钟的茶'), ('id [tea-at-five]', ''),
                                 ('topics', 'E3 E4'), ('what it asks', ''), ('misconception', '')):
            screen.expect(question)
            screen.type(answer)
        screen.expect('is written')
        path = self.folder / '5-async' / 'E3-await' / 'tea-at-five.py'
        self.assertIn('# teaches = ["E3", "E4"]', path.read_text(encoding='utf-8'))


class Watch(Folder):
    def test_what_changes_is_linted_again(self):
        path = self.copy('two-sleeps')
        process = subprocess.Popen([OPTIONS.coroscope, 'lint', '.', '--watch'], cwd=self.folder, env=environment(),
                                   stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self.addCleanup(process.stdout.close)
        try:
            self.wait_for(process, 'watching')
            path.write_text(path.read_text(encoding='utf-8').replace('`gather` starts', '`gathre` starts'), encoding='utf-8')
            self.wait_for(process, 'two-sleeps.py has changed')
            self.assertIn('unknown-name', self.wait_for(process, '1 file: '))
            (self.folder / 'new.py').write_text('print("tea")\n')
            self.wait_for(process, 'new.py has changed')
            self.wait_for(process, 'no-header')
            process.send_signal(signal.SIGINT)
            self.assertEqual(process.wait(20), 130)
        finally:
            process.kill()
            process.wait()

    def wait_for(self, process, text):
        said = ''
        for line in process.stdout:
            said += line
            if text in line:
                return said
        raise AssertionError(f'{text!r} does not come, but {said!r}')

    def test_what_cannot_change_is_not_watched(self):
        self.assertEqual(coroscope('lint', 'two-sleeps', '--watch', folder=self.folder).returncode, 2)


class Guide(unittest.TestCase):
    def test_every_rule_is_in_the_authors_guide(self):
        guide = (PROJECT / 'docs' / 'authors.md').read_text(encoding='utf-8')
        sarif = json.loads(coroscope('lint', 'two-sleeps', '--format', 'sarif').stdout)
        for rule in sarif['runs'][0]['tool']['driver']['rules']:
            marked = f"`{rule['id']}`" + (' (error)' if rule['defaultConfiguration']['level'] == 'error' else '')
            self.assertIn(marked, guide)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--coroscope', metavar='PATH', required=True, help='the binary to test')
    parser.add_argument('--sarif-schema', metavar='FILE', help='the official JSON schema of SARIF 2.1.0')
    parser.parse_known_args(namespace=OPTIONS)
    OPTIONS.coroscope = str(pathlib.Path(OPTIONS.coroscope).resolve())
    rest = [word for i, word in enumerate(sys.argv[1:], 1)
            if not word.startswith(('--coroscope', '--sarif')) and not sys.argv[i - 1].startswith(('--coroscope', '--sarif'))]
    unittest.main(argv=[sys.argv[0], *rest])


if __name__ == '__main__':
    main()
