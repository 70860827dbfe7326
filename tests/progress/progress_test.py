#!/usr/bin/env python3
"""The file in which progress is kept: two programs at once, programs that are killed, damaged files, other folders.

    progress_test.py --coroscope build/bin/coroscope [--kills N] [NAME OF A TEST …]
"""

import argparse
import json
import os
import pathlib
import pty
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import unittest

COROSCOPE = None
KILLS = 40
NOBODY = 65534


def attempts(count, first=0, scenario='two-sleeps'):
    """Attempts that differ from all with another number or scenario."""
    return [{'scenario': scenario, 'ask': 1, 'kind': 'output', 'time': 1_700_000_000 + first + number, 'try': 1,
             'outcome': 'wrong', 'fit': 'unique', 'models': ['SleepBlocksAll'], 'told_apart': ['SleepBlocksAll'],
             'hints': 0} for number in range(count)]


def export_of(attempts):
    return json.dumps({'schema': 'coroscope-progress', 'version': 1, 'attempts': attempts})


class ProgressTest(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix='coroscope-progress-'))
        self.addCleanup(shutil.rmtree, self.folder)
        self.data = self.folder / 'data'
        self.file = self.data / 'progress.db'
        self.environment = {'COROSCOPE_DATA': str(self.data), 'PATH': os.environ['PATH']}

    def start(self, *arguments, **options):
        return subprocess.Popen([COROSCOPE, 'progress', *map(str, arguments)], env=self.environment, text=True,
                                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)

    def progress(self, *arguments, code=0, **options):
        process = self.start(*arguments, **options)
        out, err = process.communicate(timeout=60)
        if code is not None:
            self.assertEqual(process.returncode, code, f'{arguments}: {out}{err}')
        return out + err

    def written(self, name, attempts):
        path = self.folder / name
        path.write_text(export_of(attempts))
        return path

    def kept(self):
        return json.loads(self.progress('--json'))['attempts']

    def check_integrity(self):
        connection = sqlite3.connect(self.file)
        self.assertEqual(connection.execute('PRAGMA integrity_check').fetchall(), [('ok',)])
        connection.close()


class SeveralAtOnce(ProgressTest):
    def test_two_programs_that_write_at_once_lose_nothing(self):
        count, failures = 25, []

        def write_one_by_one(name):
            for number in range(count):
                path = self.written(f'{name}-{number}.json', attempts(2, number * 2, name))
                try:
                    self.progress('import', path)
                except AssertionError as error:
                    failures.append(error)

        writers = [threading.Thread(target=write_one_by_one, args=(name,)) for name in ('first', 'second', 'third')]
        for writer in writers:
            writer.start()
        while any(writer.is_alive() for writer in writers):     # who reads meanwhile is not disturbed either
            self.progress()
        self.assertEqual(failures, [])
        self.check_integrity()
        self.assertEqual(len(self.kept()), 3 * 2 * count)

    def test_waits_for_who_writes(self):
        path = self.written('one.json', attempts(1))
        self.progress('import', path)
        other = sqlite3.connect(self.file, isolation_level=None)
        other.execute('BEGIN EXCLUSIVE')
        waiting = self.start('import', self.written('two.json', attempts(2)))
        time.sleep(0.5)
        self.assertIsNone(waiting.poll())
        other.execute('COMMIT')
        other.close()
        out, err = waiting.communicate(timeout=60)
        self.assertEqual((waiting.returncode, out, err), (0, '1 of 2 attempts were new\n', ''))


class Killed(ProgressTest):
    def test_a_killed_import_leaves_all_or_nothing(self):
        size, done = 1500, set()
        begin = time.monotonic()
        self.progress('import', self.written('0.json', attempts(size)))
        duration = time.monotonic() - begin
        done.add(0)
        chance = random.Random(7)
        cut_short = 0
        for number in range(1, KILLS + 1):
            process = self.start('import', self.written(f'{number}.json', attempts(size, number * size)))
            time.sleep(chance.uniform(0, duration * 1.1))
            process.kill()
            process.communicate()
            cut_short += process.returncode != 0
            if process.returncode == 0:
                done.add(number)
            if number % 2:
                self.check_integrity()      # SQLite itself puts right what was half done; every other time we must
            self.progress()
            kept = {(attempt['time'] - 1_700_000_000) // size for attempt in self.kept()}
            self.assertEqual(len(self.kept()), size * len(kept), 'half an import was kept')
            self.assertLessEqual(done, kept)
            done = kept
        self.check_integrity()
        self.assertGreater(cut_short, KILLS / 4, 'the programs were too quick to be killed')

    def test_a_program_killed_while_it_makes_the_file_leaves_one_that_can_be_used(self):
        path = self.written('one.json', attempts(1))
        chance = random.Random(8)
        for number in range(KILLS):
            shutil.rmtree(self.data, ignore_errors=True)
            process = self.start('import', path)
            time.sleep(chance.uniform(0, 0.02))
            process.kill()
            process.communicate()
            self.progress()
            self.progress('import', path)
            self.assertEqual(len(self.kept()), 1)


class Folders(ProgressTest):
    def place(self, **variables):
        self.environment = {'PATH': os.environ['PATH'], **{name: str(value) for name, value in variables.items()}}
        self.progress('import', self.written('one.json', attempts(1)))
        return pathlib.Path(self.progress('path').rstrip('\n'))

    def test_the_file_is_where_xdg_says(self):
        home, xdg = self.folder / 'home', self.folder / 'xdg'
        for expected, variables in ((home / '.local/share/coroscope', {'HOME': home}),
                                    (home / '.local/share/coroscope', {'HOME': home, 'XDG_DATA_HOME': 'relative'}),
                                    (xdg / 'coroscope', {'HOME': home, 'XDG_DATA_HOME': xdg}),
                                    (xdg / 'coroscope', {'XDG_DATA_HOME': xdg}),
                                    (self.data, {'HOME': home, 'XDG_DATA_HOME': xdg, 'COROSCOPE_DATA': self.data})):
            path = self.place(**variables)
            self.assertEqual(path, expected / 'progress.db')
            self.assertTrue(path.is_file())
            self.assertEqual(path.parent.stat().st_mode & 0o777, 0o700)
            self.assertEqual(path.stat().st_mode & 0o777, 0o600)

    def test_the_option_stands_over_the_variables(self):
        other = self.folder / 'other folder'
        self.progress('import', self.written('one.json', attempts(1)), '--data', other)
        self.assertTrue((other / 'progress.db').is_file())
        self.assertFalse(self.data.exists())

    def test_reading_makes_nothing(self):
        for arguments in ((), ('export',), ('path',), ('reset', '--yes')):
            self.progress(*arguments)
        self.assertFalse(self.data.exists())

    def test_a_folder_that_may_not_be_written_can_be_read(self):
        self.progress('import', self.written('one.json', attempts(1)))
        path = self.written('two.json', attempts(2))
        as_somebody = {}
        if os.geteuid() == 0:       # who may do everything is not stopped by a mode
            as_somebody = {'user': NOBODY, 'group': NOBODY, 'extra_groups': []}
            program = self.folder / 'coroscope'
            shutil.copy(COROSCOPE, program)
            self.environment['PATH'] = str(self.folder)
            as_somebody['executable'] = str(program)
            for folder in (self.folder, self.data):
                os.chown(folder, NOBODY, NOBODY)
            for file in (self.file, path):
                os.chown(file, NOBODY, NOBODY)
        self.file.chmod(0o400)
        self.data.chmod(0o500)
        self.addCleanup(self.data.chmod, 0o700)
        self.assertIn('not right yet', self.progress(**as_somebody))
        said = self.progress('import', path, code=5, **as_somebody)
        self.assertIn(f'cannot write `{self.file}`: Permission denied', said)
        said = self.progress('import', path, '--data', self.data / 'below', code=5, **as_somebody)
        self.assertIn(f'cannot make `{self.data}/below`: Permission denied', said)


class Damaged(ProgressTest):
    def setUp(self):
        super().setUp()
        self.progress('import', self.written('many.json', attempts(300)))
        self.whole = self.file.read_bytes()

    def refuses(self, damaged):
        """Reading and writing end with 5 and a message; not one byte is changed."""
        self.file.write_bytes(damaged)
        one = self.written('one.json', attempts(1, 10_000))
        for arguments in ((), ('export',), ('import', one)):
            said = self.progress(*arguments, code=5)
            self.assertIn(f'`{self.file}` is damaged', said)
        self.assertEqual(self.file.read_bytes(), damaged)
        self.assertEqual(os.listdir(self.data), ['progress.db'])

    def test_a_file_that_is_something_else_is_refused(self):
        self.refuses(b'print("hello")\n' * 1000)
        self.refuses(bytes(5000))

    def test_a_file_that_was_cut_off_is_refused(self):
        self.refuses(self.whole[:4096 * 3])
        self.refuses(self.whole[:50])

    def test_a_file_with_a_page_of_rubbish_is_refused(self):
        self.refuses(self.whole[:4096 * 2] + bytes(range(256)) * 16 + self.whole[4096 * 3:])

    def test_a_newer_file_is_refused(self):
        connection = sqlite3.connect(self.file)
        connection.execute('PRAGMA user_version = 7')
        connection.close()
        before = self.file.read_bytes()
        for arguments in ((), ('import', self.written('one.json', attempts(1)))):
            self.assertIn('was written by a newer coroscope', self.progress(*arguments, code=5))
        self.assertEqual(self.file.read_bytes(), before)

    def test_any_bytes_are_read_or_refused(self):
        chance = random.Random(9)
        for _ in range(60):
            damaged = bytearray(self.whole)
            for _ in range(chance.choice((1, 3, 40))):
                damaged[chance.randrange(len(damaged))] = chance.randrange(256)
            other = self.folder / 'other.db'
            other.write_bytes(damaged)
            process = self.start('merge', other)
            out, err = process.communicate(timeout=60)
            self.assertIn(process.returncode, (0, 5), out + err)
            self.assertEqual(other.read_bytes(), damaged)
            (self.folder / 'other.db-journal').unlink(missing_ok=True)
            self.assertEqual(len(self.kept()), 300)     # an attempt that was changed has not its id any more

    def test_what_is_no_file_is_refused_at_once(self):
        pipe = self.folder / 'pipe'
        os.mkfifo(pipe)
        for path in (pipe, self.folder, '/dev/zero', self.folder / 'nowhere'):
            self.assertIn('cannot open', self.progress('merge', path, code=5))

    def test_a_name_that_looks_like_an_address_is_a_name(self):
        shutil.copy(self.file, self.folder / 'file:other.db?mode=memory')
        said = self.progress('merge', 'file:other.db?mode=memory', cwd=self.folder)
        self.assertEqual(said, '0 of 300 attempts were new\n')


class Exchange(ProgressTest):
    def test_an_export_brings_everything_back(self):
        self.progress('import', self.written('many.json', attempts(20) + attempts(5)))
        exported = self.progress('export')
        copy = self.folder / 'copy.json'
        self.progress('export', copy)
        self.assertEqual(copy.read_text(), exported)
        self.assertEqual(self.progress('import', copy), '0 of 25 attempts were new\n')
        self.assertEqual(self.progress('reset', '--yes').split('`')[0], 'forgotten; a copy is in ')
        self.assertEqual(self.progress('import', copy), '25 of 25 attempts were new\n')
        self.assertEqual(self.progress('export'), exported)

    def test_what_is_not_known_here_is_kept(self):
        strange = {**attempts(1)[0], 'scenario': 'of-another-course', 'models': ['NewBelief'], 'told_apart': ['NewBelief']}
        self.progress('import', self.written('one.json', [strange]))
        self.assertIn('of-another-course', self.progress())
        (kept,) = self.kept()
        self.assertEqual({key: kept[key] for key in strange}, strange)

    def test_any_text_is_read_or_refused(self):
        chance = random.Random(10)
        text = export_of(attempts(2)).encode()
        for _ in range(150):
            changed = bytearray(text)
            for _ in range(chance.choice((1, 1, 5))):
                changed[chance.randrange(len(changed))] = chance.choice((*b'{}[]",:0-e\\', chance.randrange(256)))
            path = self.folder / 'changed.json'
            path.write_bytes(changed)
            process = self.start('import', path)
            out, err = process.communicate(timeout=60)
            self.assertIn(process.returncode, (0, 5), out + err)
            self.progress()

    def test_a_deep_nesting_is_refused(self):
        path = self.folder / 'deep.json'
        path.write_text('[' * 3_000_000)
        self.assertIn('nested too deep', self.progress('import', path, code=5))


class Reset(ProgressTest):
    def setUp(self):
        super().setUp()
        self.progress('import', self.written('many.json', attempts(3)))

    def test_without_a_terminal_it_must_be_told(self):
        self.assertIn('write `--yes`', self.progress('reset', code=2))
        self.assertEqual(len(self.kept()), 3)

    def test_the_copy_can_be_merged_back(self):
        before = self.kept()
        copy = self.progress('reset', '--yes').split('`')[1]
        self.assertEqual(self.kept(), [])
        self.assertEqual(self.progress('merge', copy), '3 of 3 attempts were new\n')
        self.assertEqual(self.kept(), before)

    def answered(self, answer):
        """What is seen at a terminal where somebody types an answer."""
        try:
            mine, its = pty.openpty()
        except OSError:
            self.skipTest('there are no pseudo-terminals here')
        process = subprocess.Popen([COROSCOPE, 'progress', 'reset'], env=self.environment, stdin=its, stdout=its, stderr=its)
        os.close(its)
        seen = b''
        while b'to go on: ' not in seen:
            seen += os.read(mine, 1000)
        os.write(mine, answer)
        try:
            while more := os.read(mine, 1000):
                seen += more
        except OSError:     # that is how a terminal says that nobody is there any more
            pass
        os.close(mine)
        return process.wait(timeout=60), seen.decode()

    def test_at_a_terminal_it_asks(self):
        for answer in (b'yes\n', b'\n', b'\x04'):
            code, seen = self.answered(answer)
            self.assertEqual(code, 1, seen)
            self.assertIn('nothing has been changed', seen)
            self.assertEqual(len(self.kept()), 3)
        code, seen = self.answered(b'reset\n')
        self.assertEqual(code, 0, seen)
        self.assertEqual(self.kept(), [])

    def test_a_damaged_file_is_moved_aside(self):
        rubbish = b'rubbish' * 1000
        self.file.write_bytes(rubbish)
        copy = self.progress('reset', '--yes').split('`')[1]
        self.assertEqual(pathlib.Path(copy).read_bytes(), rubbish)
        self.assertEqual(self.kept(), [])


def main():
    global COROSCOPE, KILLS
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--coroscope', metavar='PATH', required=True)
    parser.add_argument('--kills', metavar='N', type=int, default=KILLS, help='how many programs to kill')
    arguments, others = parser.parse_known_args()
    COROSCOPE, KILLS = str(pathlib.Path(arguments.coroscope).resolve()), arguments.kills
    unittest.main(argv=[sys.argv[0], *others])


if __name__ == '__main__':
    main()
