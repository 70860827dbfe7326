#!/usr/bin/env python3
"""The manual that coroscope writes: manual_test.py --coroscope build/bin/coroscope [NAME OF A TEST …]"""

import argparse
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest


def call(*command):
    done = subprocess.run([str(word) for word in command], text=True, timeout=60, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding='utf-8')
    return done.returncode, done.stdout


class ManualTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory(prefix='coroscope-manual-')
        cls.pages = {}
        for language in ('en', 'zh'):
            folder = pathlib.Path(cls.temporary.name, language)
            code, message = call(ARGUMENTS.coroscope, 'man', '--into', folder, '--lang', language)
            assert code == 0, message
            cls.pages[language] = sorted(folder.iterdir())

    @classmethod
    def tearDownClass(cls):
        cls.temporary.cleanup()

    def test_every_command_of_the_help_has_a_page(self):
        help_text = call(ARGUMENTS.coroscope, '--help')[1]
        commands = re.findall(r'^  ([a-z]+)  +\w', help_text.split('commands:')[1].split('\n\n')[0], re.MULTILINE)
        self.assertIn('render', commands)
        for language, pages in self.pages.items():
            names = {page.name for page in pages}
            self.assertTrue({f'coroscope-{command}.1' for command in commands} | {'coroscope.1'} <= names, language)
            self.assertTrue({'coroscope-docs-sync.1', 'coroscope-docs-check.1', 'coroscope-docs-print.1'} <= names)

    def test_whatis_reads_what_the_help_says(self):
        if not shutil.which('lexgrog'):
            self.skipTest('lexgrog is not installed')
        for page in self.pages['en'] + self.pages['zh']:
            code, printed = call('lexgrog', page)
            self.assertEqual(code, 0, printed)
            self.assertNotRegex(printed, r'\\|[，。、：]:', page.name)

    def test_groff_and_mandoc_have_nothing_to_say(self):
        checks = [['groff', '-man', '-ww', '-Kutf8', '-Tutf8', '-z'], ['mandoc', '-Tlint', '-Wwarning']]
        checks = [check for check in checks if shutil.which(check[0])]
        if not checks:
            self.skipTest('neither groff nor mandoc is installed')
        for check in checks:
            for page in self.pages['en'] + self.pages['zh']:
                self.assertEqual(call(*check, page), (0, ''), f'{check[0]} {page}')

    def test_a_page_says_what_the_help_says(self):
        if not shutil.which('groff'):
            self.skipTest('groff is not installed')
        for page in self.pages['en']:
            words = page.stem.split('-')[1:]
            if not words or words == ['docs']:
                continue
            shown = call('groff', '-man', '-Kutf8', '-Tutf8', '-P-c', '-P-b', '-P-u', '-rLL=400n', page)[1]
            shown = re.sub(r'\s+', ' ', re.sub(r'\x1b\[[0-9;]*m', '', shown)).replace('‐', '-')
            for row in call(ARGUMENTS.coroscope, *words, '--help')[1].splitlines()[2:]:
                if row in ('arguments:', 'options:', 'examples:'):
                    continue
                for part in re.split(r' {2,}', row.strip()):
                    part = re.sub(r'(?<!`)`([^`]+)`', r'\1', part)
                    self.assertIn(re.sub(r'\s+', ' ', part), shown, page.name)


if __name__ == '__main__':
    parser = argparse.ArgumentParser()
    parser.add_argument('--coroscope', required=True)
    ARGUMENTS, rest = parser.parse_known_args()
    unittest.main(argv=sys.argv[:1] + rest)
