#!/usr/bin/env python3
"""cmake/CoroscopeDiagrams.cmake, with the real CMake: cmake_test.py --coroscope build/bin/coroscope [NAME OF A TEST …]"""

import os
import shutil
import subprocess
import sys
import time

import pages
from pages import INTEGRATIONS, REPOSITORY, IntegrationTest

CMAKE = shutil.which('cmake')
GENERATOR = 'Ninja' if shutil.which('ninja') else 'Unix Makefiles'


class CMakeTest(IntegrationTest):
    def call(self, *command, code=0):
        done = subprocess.run([CMAKE, *map(str, command)], text=True, timeout=300, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        (self.assertEqual if code == 0 else self.assertNotEqual)(done.returncode, 0, done.stdout)
        return done.stdout

    def configure(self, source, generator=GENERATOR, code=0):
        return self.call('-S', source, '-B', self.folder / 'build', '-G', generator,
                         f'-DCOROSCOPE_EXECUTABLE={pages.COROSCOPE}', code=code)

    def build(self, code=0):
        return self.call('--build', self.folder / 'build', code=code)

    def project(self, call):
        self.write('CMakeLists.txt', f'cmake_minimum_required(VERSION 3.20)\nproject(test LANGUAGES NONE)\n'
                                     f'include({REPOSITORY}/cmake/CoroscopeDiagrams.cmake)\n{call}\n')
        return self.folder

    def picture(self, name):
        return self.folder / 'build' / name

    def touch(self, name):
        """Makes a file newer than all that has been built."""
        later = time.time() + 2
        os.utime(self.folder / name, (later, later))

    def test_the_sample_draws_its_diagrams(self):
        self.configure(INTEGRATIONS / 'cmake')
        self.build()
        names = sorted(path.name for path in self.picture('pictures').iterdir())
        self.assertEqual(names, ['tea.svg', 'two-sleeps.svg', 'waiting_room.svg'])
        for name in names:
            self.assertTrue(self.picture(f'pictures/{name}').read_text(encoding='utf-8').startswith('<svg '))

    def test_a_changed_program_redraws_one_picture(self):
        for generator in {GENERATOR, 'Unix Makefiles' if shutil.which('make') else GENERATOR}:
            with self.subTest(generator=generator):
                shutil.rmtree(self.folder / 'build', ignore_errors=True)
                self.write('one.py', 'print("one")\n')
                self.write('two.py', 'print("two")\n')
                self.configure(self.project('coroscope_diagrams(pictures ALL FILES one.py two.py)'), generator)
                self.build()
                before = {name: self.picture(name).stat().st_mtime_ns for name in ('one.svg', 'two.svg')}
                self.build()
                self.assertEqual(self.picture('one.svg').stat().st_mtime_ns, before['one.svg'])
                self.write('one.py', 'print("another")\n')
                self.touch('one.py')
                self.build()
                self.assertIn('another', self.picture('one.svg').read_text(encoding='utf-8'))
                self.assertEqual(self.picture('two.svg').stat().st_mtime_ns, before['two.svg'])

    def test_a_program_that_cannot_be_drawn_fails_each_build_and_leaves_no_picture(self):
        self.write('broken.py', 'x = = 1\n')
        self.configure(self.project('coroscope_diagrams(pictures ALL FILES broken.py)'))
        for _ in range(2):
            said = self.build(code=1)
            self.assertIn('broken.py", line 1', said)
            self.assertEqual(list((self.folder / 'build').glob('broken.*')), [])

    def test_a_program_that_fails_is_drawn_where_that_is_wanted(self):
        self.write('fails.py', 'print("so far")\nraise ValueError("and no further")\n')
        source = self.project('coroscope_diagrams(pictures ALL FILES fails.py)')
        self.configure(source)
        self.assertIn('and no further', self.build(code=1))
        self.project('coroscope_diagrams(pictures ALL MAY_FAIL FILES fails.py)')
        self.build()
        self.assertIn('so far', self.picture('fails.svg').read_text(encoding='utf-8'))

    def test_options_formats_and_names_with_blanks_arrive(self):
        self.write('a program.py', 'print("hello")\n')
        self.configure(self.project('coroscope_diagrams(pictures ALL FILES "a program.py" SCENARIOS two-sleeps FORMAT pdf '
                                    'OUTPUT_DIRECTORY "the pictures" OPTIONS --title "a \\"b\\" $HOME c; d" --lang zh)\n'
                                    'coroscope_diagrams(drawn ALL FILES "a program.py" OPTIONS --title "a \\"b\\" \\$HOME c")\n'
                                    'get_target_property(made pictures COROSCOPE_DIAGRAMS)\nmessage(STATUS "made: ${made}")'))
        self.build()
        self.assertTrue(self.picture('the pictures/a program.pdf').read_bytes().startswith(b'%PDF'))
        self.assertTrue(self.picture('the pictures/two-sleeps.pdf').exists())
        self.assertIn('>a &quot;b&quot; $HOME c<', self.picture('a program.svg').read_text(encoding='utf-8'))

    def test_scenarios_of_a_folder_are_found_and_followed(self):
        scenario = (REPOSITORY / 'scenarios/5-async/E3-await/two-sleeps.py').read_text(encoding='utf-8')
        scenario = scenario.replace('"two-sleeps"', '"my-sleeps"').replace('# question = "Q12"\n', '')
        self.write('course/my.py', scenario)
        self.configure(self.project('coroscope_diagrams(pictures ALL SCENARIOS my-sleeps SCENARIOS_DIRECTORY course)'))
        self.build()
        self.write('course/my.py', scenario.replace('1-start', 'one begins'))
        self.touch('course/my.py')
        self.build()
        self.assertIn('one begins', self.picture('my-sleeps.svg').read_text(encoding='utf-8'))

    def test_mistakes_in_the_call_are_told_when_configuring(self):
        self.write('a.py', 'print(1)\n')
        self.write('b/a.py', 'print(2)\n')
        for call, message in (('coroscope_diagrams(p)', 'nothing to draw'), ('coroscope_diagrams(p a.py)', 'FILES or SCENARIOS'),
                              ('coroscope_diagrams(p FILES a.py FORMAT gif)', 'FORMAT cannot be gif'),
                              ('coroscope_diagrams(p FILES a.py b/a.py)', 'two programs would be drawn to')):
            with self.subTest(call):
                self.assertIn(message, ' '.join(self.configure(self.project(call), code=1).split()))


if __name__ == '__main__':
    if CMAKE is None:
        print('skipped: there is no cmake on the PATH')
        sys.exit(77)
    pages.main()
