#!/usr/bin/env python3
"""What `cmake --install` makes: install_test.py --build build/release [--compiler g++] [NAME OF A TEST …]

The build must be complete. Everything is installed once, moved, and used from where it was moved to."""

import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
EXAMPLE = REPOSITORY / 'docs' / 'examples' / 'use_the_libraries'


def call(*command, **options):
    done = subprocess.run([str(word) for word in command], text=True, timeout=280, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **options)
    if done.returncode != 0:
        raise AssertionError(f'{command} ended with {done.returncode}:\n{done.stdout}')
    return done.stdout


def install(prefix, *options):
    call(ARGUMENTS.cmake, '--install', ARGUMENTS.build, '--prefix', prefix, *options)


def files_below(folder):
    return sorted(path for path in folder.rglob('*') if path.is_file())


class InstallTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory(prefix='coroscope-install-')
        cls.folder = pathlib.Path(cls.temporary.name)
        install(cls.folder / 'first')
        cls.prefix = cls.folder / 'moved' / 'elsewhere'
        cls.prefix.parent.mkdir()
        (cls.folder / 'first').rename(cls.prefix)

    @classmethod
    def tearDownClass(cls):
        cls.temporary.cleanup()

    def setUp(self):
        self.work = self.folder / self.id().rsplit('.', 1)[-1]
        self.work.mkdir()

    def project(self, source, *options):
        """Configures and builds a project of somebody else; gives the folder of its build."""
        generator = 'Ninja' if shutil.which('ninja') else 'Unix Makefiles'
        build = self.work / 'build'
        call(ARGUMENTS.cmake, '-S', source, '-B', build, '-G', generator, *options)
        call(ARGUMENTS.cmake, '--build', build)
        return build

    def test_the_example_uses_the_installed_libraries(self):
        build = self.project(shutil.copytree(EXAMPLE, self.work / 'example'), f'-DCMAKE_PREFIX_PATH={self.prefix}',
                             f'-DCMAKE_CXX_COMPILER={ARGUMENTS.compiler}', '-DCMAKE_CXX_FLAGS=-Wall -Wextra -Werror')
        printed = call(build / 'two_sleeps', cwd=self.work).splitlines()
        self.assertEqual(printed[-3:], ['It takes 2 s.', 'wrong from line 2 on', 'right'])
        self.assertEqual(printed[:-3], call(self.prefix / 'bin' / 'coroscope', 'run', 'two-sleeps').splitlines())
        self.assertTrue((self.work / 'two-sleeps.svg').read_text(encoding='utf-8').startswith('<svg '))

    def test_the_example_is_short(self):
        self.assertLess(len((EXAMPLE / 'main.cpp').read_text(encoding='utf-8').splitlines()), 40)

    def test_no_file_knows_where_it_was_built(self):
        places = [os.fsencode(path) for path in (REPOSITORY, pathlib.Path(ARGUMENTS.build).resolve(), self.folder)]
        for file in files_below(self.prefix):
            content = file.read_bytes()
            self.assertFalse([place for place in places if place in content], file)

    def test_the_program_works_from_an_empty_folder(self):
        environment = {'PATH': '/usr/bin:/bin', 'LANG': 'C.UTF-8'}
        coroscope = self.prefix / 'bin' / 'coroscope'
        self.assertIn('two-sleeps', call(coroscope, 'list', cwd=self.work, env=environment))
        for name in ('two-sleeps.svg', 'two-sleeps.png', 'two-sleeps.pdf'):
            call(coroscope, 'render', 'two-sleeps', '-o', name, cwd=self.work, env=environment)
            self.assertGreater((self.work / name).stat().st_size, 1000)

    def test_links_of_documents_lead_to_something(self):
        documents = self.prefix / 'share' / 'doc' / 'coroscope'
        dead = [f'{page.relative_to(documents)}: {link}' for page in documents.rglob('*.md')
                for link in re.findall(r'\]\(([^)\s#]+)(?:#[^)\s]*)?\)', page.read_text(encoding='utf-8'))
                if not re.match('[a-z]+:', link) and not (page.parent / link).exists()]
        self.assertFalse(dead)
        self.assertIn('| core/loop/task.cpp, ', (documents / 'docs' / 'misconceptions.md').read_text(encoding='utf-8'))

    def test_who_builds_documents_needs_the_runtime_only(self):
        prefix = self.work / 'prefix'
        install(prefix, '--component', 'runtime')
        self.assertFalse(list(prefix.rglob('*.a')) + list(prefix.rglob('*.h')))
        (self.work / 'CMakeLists.txt').write_text('cmake_minimum_required(VERSION 3.20)\nproject(test LANGUAGES NONE)\n'
                                                  'find_package(CoroscopeDiagrams 0.1 REQUIRED)\n'
                                                  'coroscope_diagrams(pictures ALL SCENARIOS two-sleeps)\n')
        build = self.project(self.work, f'-DCMAKE_PREFIX_PATH={prefix}')
        self.assertTrue((build / 'two-sleeps.svg').exists())
        self.assertIn(f'{prefix}/bin/coroscope', (build / 'CMakeCache.txt').read_text())

    def test_the_installer_of_packages_refuses_what_it_does_not_know(self):
        for words in (['--test'], ['--tests', 'x'], ['']):
            done = subprocess.run([REPOSITORY / '.ci' / 'install', *words], capture_output=True, text=True, timeout=60)
            self.assertEqual(done.returncode, 2, words)
            self.assertIn('.ci/install --tests', done.stderr)

    def find(self, words):
        """Whether find_package with these words finds something."""
        folder = self.work / words.replace(' ', '_')
        folder.mkdir()
        (folder / 'CMakeLists.txt').write_text(f'cmake_minimum_required(VERSION 3.20)\nproject(test LANGUAGES CXX)\nfind_package({words})\n'
                                               f'message("found: ${{{words.split()[0]}_FOUND}}")\n')
        printed = call(ARGUMENTS.cmake, '-G', 'Ninja', '-S', folder, '-B', folder / 'build', f'-DCMAKE_PREFIX_PATH={self.prefix}',
                       f'-DCMAKE_CXX_COMPILER={ARGUMENTS.compiler}')
        return 'found: 1' in printed

    def test_rooms_are_components(self):
        self.assertTrue(self.find('Coroscope 0.1 COMPONENTS run predict render'))
        self.assertFalse(self.find('Coroscope 0.1 COMPONENTS run kitchen'))

    def test_another_second_number_is_another_version(self):
        for package in ('Coroscope', 'CoroscopeDiagrams'):
            self.assertTrue(self.find(f'{package} 0.1'))
            self.assertFalse(self.find(f'{package} 0.0.5'), package)

    def test_the_components_share_no_file(self):
        names = {}
        for component in ('runtime', 'development'):
            install(self.work / component, '--component', component)
            names[component] = {file.relative_to(self.work / component) for file in files_below(self.work / component)}
        self.assertFalse(names['runtime'] & names['development'])
        whole = {file.relative_to(self.prefix) for file in files_below(self.prefix)}
        self.assertEqual(names['runtime'] | names['development'], whole)

    def test_headers_stand_where_they_stand_in_the_sources(self):
        for header in files_below(self.prefix / 'include' / 'coroscope'):
            source = REPOSITORY / header.relative_to(self.prefix / 'include' / 'coroscope')
            self.assertEqual(header.read_bytes(), source.read_bytes(), header)


if __name__ == '__main__':
    parser = argparse.ArgumentParser()
    parser.add_argument('--build', required=True)
    parser.add_argument('--cmake', default='cmake')
    parser.add_argument('--compiler', default='c++')
    ARGUMENTS, rest = parser.parse_known_args()
    unittest.main(argv=sys.argv[:1] + rest)
