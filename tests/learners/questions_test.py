#!/usr/bin/env python3
"""The fifteen questions are all there, each can be drawn, and of every scenario of the course the true answers are accepted, in
English and in Chinese. That all agree with python3 is held by tests/conformance.

    questions_test.py --coroscope build/bin/coroscope
"""

import argparse
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree

from answers import Answerer

LANGUAGES = ('en', 'zh')
QUESTIONS = [f'Q{number}' for number in range(1, 16)]
WRONG_END = 1           # the program ends with an exception: some do, and are drawn all the same


class Questions(unittest.TestCase):
    coroscope = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def call(self, *arguments, typed=''):
        return subprocess.run([self.coroscope, *arguments], input=typed, capture_output=True, text=True, timeout=60, cwd=self.folder,
                              env={'PATH': os.environ['PATH'], 'HOME': str(self.folder), 'LANG': 'C.UTF-8'})

    def test_all_are_listed(self):
        for language in LANGUAGES:
            listed = self.call('list', '--question', '--lang', language).stdout
            self.assertEqual(set(QUESTIONS), set(re.findall(r'\bQ\d+\b', listed)))

    def test_each_has_a_diagram(self):
        for question in QUESTIONS:
            for language in LANGUAGES:
                with self.subTest(question, language=language):
                    drawn = self.call('render', question, '-o', 'picture.svg', '--lang', language)
                    self.assertIn(drawn.returncode, (0, WRONG_END), drawn.stderr)
                    picture = xml.etree.ElementTree.parse(self.folder / 'picture.svg').getroot()
                    self.assertTrue(picture.findtext('{http://www.w3.org/2000/svg}title'))

    def test_the_true_answers_are_accepted(self):
        answerer = Answerer(self.coroscope)
        for name in answerer.files:
            right = ''.join(answerer.right(name, number) for number in range(1, len(answerer.kinds(name)) + 1))
            for language in LANGUAGES:
                with self.subTest(name, language=language):
                    done = self.call('predict', name, '--lang', language, '--no-progress', typed=right)
                    self.assertEqual(done.returncode, 0, done.stdout)


if __name__ == '__main__':
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('--coroscope', required=True, type=pathlib.Path)
    options, rest = parser.parse_known_args()
    Questions.coroscope = str(options.coroscope.resolve())
    unittest.main(argv=[sys.argv[0], *rest])
