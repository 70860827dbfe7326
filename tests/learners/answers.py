"""What somebody can answer to the questions of a scenario: rightly, or as one of the misconceptions would have it."""

import functools
import json
import pathlib
import re
import subprocess
import tomllib
from typing import NamedTuple

ROOT = pathlib.Path(__file__).resolve().parents[2]
MODEL = re.compile(r'^(?:MISCONCEPTION|READING)\(\w+, \d+, (\w+)', re.MULTILINE)
MODELS = MODEL.findall((ROOT / 'core/vm/misconceptions.def').read_text(encoding='utf-8'))


class Run(NamedTuple):
    """What is seen of a program that was run by some rules."""
    lines: tuple            # the exception that ends it counts as one
    seconds: str
    error: str              # "none" if it ends without


class Answerer:
    def __init__(self, coroscope):
        self.coroscope = coroscope
        self.files = {path.stem: path for path in (ROOT / 'scenarios').rglob('*.py')}

    @functools.cache
    def header(self, name):
        text = self.files[name].read_text(encoding='utf-8')
        lines = text.split('# /// scenario\n')[1].split('# ///\n')[0].splitlines()
        return tomllib.loads('\n'.join(line[2:] for line in lines))

    def kinds(self, name):
        return [ask['kind'] for ask in self.header(name)['ask']]

    @functools.cache
    def run(self, name, model=None):
        """By the true rules, or by those of a wrong model."""
        command = [self.coroscope, 'trace', name, '--format', 'jsonl', *(['--model', model] if model else [])]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60)
        events = [json.loads(line) for line in done.stdout.splitlines()]
        text = ''.join(event['text'] for event in events if event.get('kind') == 'output')
        lines = text.removesuffix('\n').split('\n') if text else []
        error = next((event['text'] for event in events if event.get('kind') == 'exception_uncaught'), 'none')
        if error != 'none':
            lines.append(error)
        return Run(tuple(lines), f"{events[-1]['t'] / 1e9:g}", error.split(':')[0])

    @functools.cache
    def shuffled(self, name, number):
        """The lines that are to be put in order, as they are shown."""
        done = subprocess.run([self.coroscope, 'predict', name, '--ask', str(number), '--no-progress', '--lang', 'en'], input='',
                              capture_output=True, text=True, timeout=60)
        return re.findall(r'^ +\d+  (.*)$', done.stdout[done.stdout.index('In which order'):], re.MULTILINE)

    def said(self, name, number, run):
        """What is typed by somebody who believes that this is how the program runs. Empty if that cannot be typed."""
        ask = self.header(name)['ask'][number - 1]
        if ask['kind'] == 'output':
            return ''.join((line or ' ') + '\n' for line in run.lines) + '\n'
        if ask['kind'] == 'order':
            shown = self.shuffled(name, number)
            if sorted(shown) != sorted(run.lines):
                return ''
            places = [[str(i) for i, other in enumerate(shown, 1) if other == line] for line in shown]
            left = {line: list(numbers) for line, numbers in zip(shown, places)}
            return ' '.join(left[line].pop(0) for line in run.lines) + '\n'
        return {'elapsed': run.seconds, 'error': run.error}[ask['kind']] + '\n'

    def right(self, name, number):
        ask = self.header(name)['ask'][number - 1]
        if ask['kind'] == 'choice':
            return ' '.join(letter for letter, choice in zip('abcdefgh', ask['choice']) if choice.get('correct')) + '\n'
        return self.said(name, number, self.run(name))

    def wrong(self, name, number):
        """Two different ones: what the first misconceptions of the catalog give that are wrong here, or anything else."""
        ask, right = self.header(name)['ask'][number - 1], self.right(name, number)
        found = []
        if ask['kind'] == 'choice':
            found = [letter + '\n' for letter, choice in zip('abcdefgh', ask['choice']) if not choice.get('correct')]
        else:
            for model in MODELS:
                said = self.said(name, number, self.run(name, model))
                if said.strip() and said not in (right, *found):
                    found.append(said)
                if len(found) == 2:
                    break
        return (found + self._anything(ask['kind'], right))[:2]

    @staticmethod
    def _anything(kind, right):
        if kind == 'order':
            numbers = right.split()
            return [' '.join(numbers[1:] + numbers[:1]) + '\n', ' '.join(numbers[2:] + numbers[:2]) + '\n']
        if kind == 'elapsed':
            return ['77\n', '78\n']
        if kind == 'error':
            return ['ZeroDivisionError\n', 'LookupError\n']
        return ['something else\n\n', 'nothing of that\n\n'] if kind == 'output' else ['a b c\n', 'a b\n']
