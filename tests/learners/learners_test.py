#!/usr/bin/env python3
"""Five learners do what `coroscope next` says, thirty questions each.

    wrong       is always wrong, as the first misconceptions would have it
    right       is always right
    random      is right or wrong by chance
    believer    knows layers 1 to 4 (from `path --test-out`) and the rest, but for two beliefs; each is given up when it
                has shown in three questions
    lost        knows layers 1 to 4 from the test, and then is always wrong

    learners_test.py --coroscope build/bin/coroscope [wrong|right|random|believer|lost …]

tests/golden/next/LEARNER.txt has what each of them was told, why, how they answered, and what their answers point to.
COROSCOPE_ACCEPT=1 writes it. Read it as a teacher: is this what you would have given them next?
"""

import argparse
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import time
import tomllib
from typing import NamedTuple

from answers import ROOT, Answerer

GOLDEN = ROOT / 'tests' / 'golden' / 'next'
QUESTIONS = 30
BETWEEN = 60        # seconds from one question to the next
SUGGESTION = re.compile(r'^  (?P<title>\S.*)\n(?P<reason>(?:    .*\n)+?)    coroscope predict (?P<id>\S+)\n', re.MULTILINE)
LEARNERS = {'wrong': 0, 'right': 1, 'random': 0.5, 'believer': 1, 'lost': 0}     # the chance of a right answer
BELIEFS = {'believer': {'EagerTask': 3, 'SleepBlocksAll': 3}}           # in how many questions they show
KNOWN_LAYERS = {'believer': 4, 'lost': 4}


class Suggestion(NamedTuple):
    id: str
    title: str
    reason: str


class Learner:
    """Somebody with a progress file. What they do is dated, one question a minute, so that nothing depends on how quick
    this machine is."""

    def __init__(self, name, coroscope, folder):
        self.coroscope = coroscope
        self.answerer = Answerer(coroscope)
        self.chance_of_right = LEARNERS[name]
        self.chance = random.Random(7)
        self.beliefs = dict(BELIEFS.get(name, {}))
        self.folder = folder
        self.asked = 0
        self.time = int(time.time()) - 2 * QUESTIONS * 4 * BETWEEN
        self.test_out(KNOWN_LAYERS.get(name, 0))

    def call(self, *arguments, data='learner', typed=None):
        done = subprocess.run([self.coroscope, *arguments], capture_output=True, timeout=120, input=(typed or '').encode(),
                              env={'PATH': os.environ['PATH'], 'LANG': 'C.UTF-8', 'COROSCOPE_DATA': str(self.folder / data)})
        assert done.returncode in (0, 1) and not done.stderr, (arguments, done.returncode, done.stderr.decode())
        return done.stdout.decode()

    def next(self):
        text = self.call('next')
        return text, [Suggestion(found['id'], found['title'], ' '.join(found['reason'].split())) for found in SUGGESTION.finditer(text)]

    def tries_at(self, name, number):
        """What is typed for one question: up to two tries."""
        right, wrong = self.answerer.right(name, number), self.answerer.wrong(name, number)
        believed = self.believed(name, number)
        if believed:
            return believed + right
        if self.chance.random() < self.chance_of_right:
            return right
        return wrong[0] + (right if self.chance.random() < self.chance_of_right else wrong[1])

    def believed(self, name, number):
        """A wrong answer that follows from what this learner believes; empty if none does."""
        if self.answerer.kinds(name)[number - 1] == 'choice':
            return ''
        for belief, left in self.beliefs.items():
            said = self.answerer.said(name, number, self.answerer.run(name, belief)) if left else ''
            if said.strip() and said != self.answerer.right(name, number):
                self.beliefs[belief] -= 1
                return said
        return ''

    def test_out(self, layers):
        """Is right in the test of the first layers, and leaves."""
        if layers == 0:
            return
        with open(ROOT / 'scenarios/path.toml', 'rb') as file:
            questions = [question for layer in tomllib.load(file)['layer'][:layers] for question in layer.get('test', [])]
        typed = ''.join(self.answerer.right(question['scenario'], question.get('ask', 1)) for question in questions)
        self.call('path', '--test-out', data='test', typed=typed + ':q\n')
        self.take_over('test')

    def take_over(self, place):
        """What was recorded elsewhere, dated anew; gives the attempts."""
        exported = json.loads(self.call('progress', 'export', data=place))
        exported['attempts'].sort(key=lambda attempt: (attempt['scenario'], attempt['ask'], attempt['try']))
        for attempt in exported['attempts']:
            self.time += BETWEEN
            attempt['time'] = self.time
            del attempt['id']
        (self.folder / 'session.json').write_text(json.dumps(exported))
        self.call('progress', 'import', str(self.folder / 'session.json'))
        return exported['attempts']

    def do(self, name):
        """Answers all questions of a scenario; gives the attempts that were recorded."""
        count = len(self.answerer.kinds(name))
        typed = ''.join(self.tries_at(name, number) for number in range(1, count + 1)) + '\n\n'
        self.call('predict', name, '--lang', 'en', data=f'session-{self.asked}', typed=typed)
        attempts = self.take_over(f'session-{self.asked}')
        assert {attempt['ask'] for attempt in attempts} == set(range(1, count + 1)), (name, typed, attempts)
        self.asked += count
        return attempts

    def pointed_to(self):
        """Names of misconceptions: those that the answers point to, those that they speak against."""
        held, _, refuted = self.call('progress', '--lang', 'en').partition('what you likely know better than:')
        held = held.partition('what your answers point to:')[2]
        return re.findall(r'^  .*\((\w+)\)$', held, re.MULTILINE), re.findall(r'^  (\S.*?) \(', refuted, re.MULTILINE)


def told(attempts):
    words = []
    for attempt in attempts:
        fits = f" ({', '.join(attempt['models'])})" if attempt['fit'] in ('unique', 'shared') else ''
        words.append(f"{attempt['ask']}. {attempt['kind']}, try {attempt['try']}: {attempt['outcome']}{fits}")
    return words


def transcript(learner):
    text, known = '', learner.pointed_to()[1]
    while learner.asked < QUESTIONS:
        said, suggestions = learner.next()
        if not suggestions:
            return text + said
        first, *others = suggestions
        teaches = ' '.join(learner.answerer.header(first.id)['teaches'])
        text += f'question {learner.asked + 1}: {first.id} ({teaches})\n    {first.reason}\n'
        text += ''.join(f'    or {other.id}: {other.reason}\n' for other in others)
        text += '    (and the test, to skip what is known)\n' if '--test-out' in said else ''
        attempts = learner.do(first.id)
        text += ''.join(f'  > {line}\n' for line in told(attempts))
        held, refuted = learner.pointed_to()
        text += f"  suspected: {', '.join(held) or 'nothing'}"
        text += ''.join(f'; refuted: {name}' for name in refuted if name not in known) + '\n\n'
        known = refuted
    return text + learner.next()[0]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--coroscope', required=True)
    parser.add_argument('learners', nargs='*', default=list(LEARNERS))
    options = parser.parse_args()
    different = []
    for name in options.learners:
        with tempfile.TemporaryDirectory(prefix='coroscope-learner-') as folder:
            text = transcript(Learner(name, str(pathlib.Path(options.coroscope).resolve()), pathlib.Path(folder)))
        expected = GOLDEN / f'{name}.txt'
        if os.environ.get('COROSCOPE_ACCEPT') == '1':
            expected.write_text(text, encoding='utf-8')
        elif not expected.exists() or expected.read_text(encoding='utf-8') != text:
            different.append(name)
            print(f'--- tests/golden/next/{name}.txt: this came instead\n{text}')
    print(f'{len(options.learners)} learners, {len(different)} were told something else')
    return 1 if different else 0


if __name__ == '__main__':
    sys.exit(main())
