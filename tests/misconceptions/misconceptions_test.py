#!/usr/bin/env python3
"""Does each wrong model print what it should, and does `check` recognise it?

expectations.json has, for each program of programs/, what the wrong models print. Those outputs were measured with a
prototype that changes one rule at a time, so they are held against the models here and not made from them:

    programs        each stands for one misconception; "wrong" lists the outputs that differ from the truth, and the
                    models that give them. "exception": after these lines the program ends with that exception. All
                    other models print what is true.
    combinations    programs on which each of these models has an output that no other has
    questionnaire   with these programs every misconception has an output of its own at least once (in
                    M26_task_error_escapes.py two end with the same exception, so task_error2.py asks instead)
    not measured    models that may print anything where nothing is said of them
    not defined     ["program.py", "Model"]: the model does not come to an end there

Three things are tried:

    truth    `coroscope run` prints what python3 prints on the virtual clock
    models   `coroscope run --model NAME` prints what is listed
    check    `coroscope check --json`, given a wrong output, names the models that print it and no others; given the
             true output, says that it is right

    misconceptions_test.py --coroscope build/dev/bin/coroscope
    misconceptions_test.py --coroscope build/dev/bin/coroscope M14 combo1     only these programs
    misconceptions_test.py --coroscope build/dev/bin/coroscope --only models  only this part
"""

import argparse
import concurrent.futures
import json
import os
import pathlib
import re
import subprocess
import sys
from typing import NamedTuple

HERE = pathlib.Path(__file__).resolve().parent
PROJECT = HERE.parents[1]
sys.path.insert(0, str(PROJECT / 'tests' / 'conformance'))
import conformance_test as conformance

STOPPED = 4                     # coroscope's exit code for a limit or a deadlock
TRACEBACK = 'Traceback (most recent call last):\n'
MODEL = re.compile(r'^(MISCONCEPTION|READING)\((\w+), (\d+), (\w+),', re.MULTILINE)


class Output(NamedTuple):
    """What a run shows, as a learner would write it down."""
    lines: tuple
    exception: str = ''         # with which it ends: the name alone
    stopped: bool = False       # by a limit or a deadlock

    def __str__(self):
        ending = [f'[{self.exception}]'] if self.exception else ['[stopped]'] if self.stopped else []
        return shortened(' / '.join([*self.lines, *ending]) or '(nothing)')

    def spellings(self):
        """Every way to write it as a prediction."""
        if not self.exception:
            return ['\n'.join(self.lines)]
        return ['\n'.join([*self.lines, ending]) for ending in (self.exception, '(traceback)', f'[{self.exception}]')]


class Failure(NamedTuple):
    program: str
    part: str
    subject: str
    expected: str
    found: str


def shortened(text, most=100):
    return text if len(text) <= most else text[:most - 2] + ' …'


def output_of(outcome):
    """What an outcome of conformance.run shows."""
    if outcome.status in (STOPPED, conformance.HANGS):
        return Output(tuple(outcome.stdout.splitlines()), stopped=True)
    exception = ''
    if outcome.status != 0:
        after = outcome.stderr.rpartition(TRACEBACK)[2].splitlines()    # a SyntaxError has no traceback
        exception = next(line for line in after if not line.startswith(' '))
    return Output(tuple(outcome.stdout.splitlines()), exception.partition(':')[0].rpartition('.')[2])


# ------------------------------------------------------------------------------------- what is expected

class Models:
    """The wrong models, from the table that the program is built from."""

    def __init__(self):
        rows = MODEL.findall((PROJECT / 'core' / 'vm' / 'misconceptions.def').read_text(encoding='utf-8'))
        self.names = [title for _, _, _, title in rows]
        first = {number: title for kind, _, number, title in rows if kind == 'MISCONCEPTION'}
        self._beliefs = {title: first[number] for _, _, number, title in rows}

    def beliefs(self, names):
        """The misconceptions that models stand for: a second reading stands for that of the first."""
        return sorted({self._beliefs[name] for name in names}, key=self.names.index)


class Expectations:
    def __init__(self, models):
        data = json.loads((HERE / 'expectations.json').read_text(encoding='utf-8'))
        self.wrong = {}             # program -> {model: Output}
        for row in data['programs']:
            outputs = {model: Output(tuple(wrong['lines']), wrong.get('exception', ''))
                       for wrong in row['wrong'] for model in wrong['models']}
            assert row['misconception'] in outputs, row['program']
            self.wrong[row['program']] = outputs
        self.combinations = {row['program']: row['separates'] for row in data['combinations']}
        self.questionnaire = data['questionnaire']
        self.not_measured = set(data['not measured'])
        self.not_defined = {tuple(pair) for pair in data['not defined']}
        self._refuse_mistakes(models, {row['misconception'] for row in data['programs']})

    def programs(self):
        return [*self.wrong, *self.combinations]

    def _refuse_mistakes(self, models, asked_for):
        there = sorted(file.name for file in (HERE / 'programs').glob('*.py'))
        assert there == sorted(self.programs()), 'programs/ and expectations.json do not have the same programs'
        named = {name for outputs in self.wrong.values() for name in outputs}.union(*self.combinations.values())
        unknown = (named | self.not_measured) - set(models.names)
        assert not unknown, f'expectations.json names models that do not exist: {unknown}'
        missing = set(models.beliefs(models.names)) - asked_for
        assert not missing, f'no program stands for {missing}'


# ------------------------------------------------------------------------------------------ the parts

class Coroscope:
    def __init__(self, path):
        self.path = path

    def run(self, program, model=None):
        command = [self.path, 'run', str(HERE / 'programs' / program)]
        return conformance.run(command + (['--model', model] if model else []), timeout=60)

    def check(self, program, prediction):
        """The verdict, or what went wrong as text."""
        done = subprocess.run([self.path, 'check', str(HERE / 'programs' / program), '--json'], timeout=60,
                              input=(prediction + '\n').encode(), capture_output=True)
        try:
            return json.loads(done.stdout)
        except ValueError:
            return f'status {done.returncode}: {done.stderr.decode(errors="replace").strip()}'


def try_truth(program, judge, coroscope):
    expected, found = judge.run(HERE / 'programs' / program), coroscope.run(program)
    if expected.observable() != found.observable():
        yield Failure(program, 'truth', '', str(output_of(expected)), str(output_of(found)))


def try_models(program, outputs, truth, expectations):
    """`outputs`: {model: Output}, as found."""
    listed = expectations.wrong[program]
    for model, found in outputs.items():
        expected = listed.get(model, truth)
        may_be_undefined = (program, model) in expectations.not_defined
        if may_be_undefined and not found.stopped:
            yield Failure(program, 'models', model, 'not defined', str(found))
        elif found != expected and not may_be_undefined:
            if model in listed or model not in expectations.not_measured:
                what = '' if model in listed else ' (as the truth)'
                yield Failure(program, 'models', model, f'{expected}{what}', str(found))


def try_combination(program, outputs, truth, separates):
    for model in separates:
        alike = [other for other, output in outputs.items() if other != model and output == outputs[model]]
        if outputs[model] == truth:
            yield Failure(program, 'models', model, 'an output of its own', 'the truth')
        elif alike or outputs[model].stopped:
            yield Failure(program, 'models', model, 'an output of its own', f'{outputs[model]} ← {", ".join(alike)}')


def try_questionnaire(found, truths, questionnaire, models):
    """With the questions together every misconception shows itself. `found`: {program: {model: Output}}."""
    for belief in models.beliefs(models.names):
        def is_its_own(program):
            output = found[program][belief]
            givers = [model for model, other in found[program].items() if other == output]
            return not output.stopped and output != truths[program] and models.beliefs(givers) == [belief]
        if not any(map(is_its_own, questionnaire)):
            yield Failure('questionnaire', 'models', belief, 'an output of its own in one program', 'none')


def try_check(program, outputs, truth, coroscope, models):
    """`outputs`: {model: Output}; those that equal the truth do not count."""
    givers = {}
    for model, output in outputs.items():
        if output != truth and not output.stopped:
            givers.setdefault(output, []).append(model)
    for output, names in givers.items():
        for prediction in output.spellings():
            yield from try_diagnosis(program, prediction, models.beliefs(names), coroscope, models)
    verdict = coroscope.check(program, truth.spellings()[0])
    if isinstance(verdict, str) or not verdict['right']:
        yield Failure(program, 'check', str(truth), 'right', shortened(str(verdict)))


def try_diagnosis(program, prediction, names, coroscope, models):
    verdict = coroscope.check(program, prediction)
    subject = shortened(prediction.replace('\n', ' / '))
    expected = f'{"unique" if len(names) == 1 else "shared"}: {", ".join(names)}'
    if isinstance(verdict, str):
        yield Failure(program, 'check', subject, expected, verdict)
        return
    diagnosis = verdict.get('diagnosis') or {'fit': 'none', 'models': []}
    found = f'{diagnosis["fit"]}: {", ".join(model["name"] for model in diagnosis["models"])}'
    if verdict['right'] or found != expected:
        yield Failure(program, 'check', subject, expected, 'right' if verdict['right'] else found)


# ------------------------------------------------------------------------------------------------ main

def table(failures):
    """The failures as columns."""
    rows = [Failure(*(field.upper() for field in Failure._fields)), *failures]
    widths = [max(len(row[column]) for row in rows) for column in range(len(Failure._fields))]
    return '\n'.join('  '.join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in rows)


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('filters', nargs='*', metavar='FILTER', help='only programs with one of these in their name')
    parser.add_argument('--coroscope', metavar='PATH', required=True, help='the binary to test')
    parser.add_argument('--cache', metavar='FOLDER', help="keep CPython's answers here")
    parser.add_argument('--only', choices=['truth', 'models', 'check'], help='only this part')
    return parser.parse_args()


def main():
    options = parse_arguments()
    models = Models()
    expectations = Expectations(models)
    chosen = [name for name in expectations.programs()
              if not options.filters or any(part in name for part in options.filters)]
    if not chosen:
        print('no program has one of these in its name:', *options.filters)
        return 2
    python = conformance.find_python()
    if not python or not python.is_wanted():
        print('FAILED: found no CPython %d.%d: install it or set COROSCOPE_PYTHON' % conformance.WANTED_VERSION)
        return 1
    judge = conformance.Judge(python, options.cache, timeout=60)
    coroscope = Coroscope(options.coroscope)
    parts = [options.only] if options.only else ['truth', 'models', 'check']

    failures = []
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        def each(function, *arguments):
            """Calls it for every program at once, and collects its failures in order."""
            for result in pool.map(lambda program: list(function(program, *(a[program] if isinstance(a, dict) else a
                                                                            for a in arguments))), chosen):
                failures.extend(result)

        if 'truth' in parts:
            each(try_truth, judge, coroscope)
        if 'models' in parts or 'check' in parts:
            truths = dict(zip(chosen, pool.map(lambda name: output_of(judge.run(HERE / 'programs' / name)), chosen)))
            pairs = [(program, model) for program in chosen for model in models.names]
            found = {program: {} for program in chosen}
            for (program, model), outcome in zip(pairs, pool.map(lambda pair: coroscope.run(*pair), pairs)):
                found[program][model] = output_of(outcome)
        if 'models' in parts:
            for program in chosen:
                if program in expectations.combinations:
                    failures += try_combination(program, found[program], truths[program],
                                                expectations.combinations[program])
                else:
                    failures += try_models(program, found[program], truths[program], expectations)
            if not options.filters:
                failures += try_questionnaire(found, truths, expectations.questionnaire, models)
        if 'check' in parts:
            # Of combinations no outputs are listed: there the models themselves say what they are.
            each(try_check, {program: expectations.wrong.get(program, found[program]) for program in chosen}, truths,
                 coroscope, models)

    if failures:
        print(table(failures) + '\n')
    print(f'{len(chosen)} programs, {len(models.names)} models, {len(failures)} failures')
    return 1 if failures else 0


if __name__ == '__main__':
    sys.exit(main())
