#!/usr/bin/env python3
"""Does the course tell the misconceptions apart?

Every scenario in scenarios/ runs under python3 on the virtual clock, under the true rules and under every wrong model:

    truth     `coroscope run` prints what python3 prints
    course    every misconception has, in at least two scenarios, a wrong output that no other misconception has, and a
              learner who is asked for the output (or for the order of its lines) can give it: one answer proves little
    scenario  whoever is asked for the output can give away a misconception: at least one model prints something wrong.
              Not so in programs without generators and coroutines: of what they can show there is but one model

    course_test.py --coroscope build/dev/bin/coroscope
    course_test.py --coroscope build/dev/bin/coroscope kettle queue    only these scenarios, and nothing of the course
"""

import argparse
import collections
import concurrent.futures
import os
import pathlib
import re
import sys
from typing import NamedTuple

from misconceptions_test import PROJECT, Failure, Models, conformance, output_of, table

COURSE = PROJECT / 'scenarios'
HEADER_LINE = re.compile(r'^# (kind|teaches) = (.*)$', re.MULTILINE)
YIELD = re.compile(r'\byield\b')
COROUTINE, LOOP = re.compile(r'\basync def\b'), re.compile(r'^(import|from) asyncio\b', re.MULTILINE)


class Scenario(NamedTuple):
    name: str
    path: pathlib.Path
    kinds: set                  # of what it asks: output, order, choice, elapsed, error
    is_plain: bool              # it has neither a generator nor a coroutine

    def can_be_given(self, output, truth):
        """Whether a learner can answer this where the truth is another thing."""
        if output.stopped or output == truth:
            return False
        return 'output' in self.kinds or 'order' in self.kinds and is_other_order(output, truth)

    def must_separate(self):
        return not self.is_plain and not self.kinds.isdisjoint({'output', 'order'})


def is_other_order(output, truth):
    return sorted(output.lines) == sorted(truth.lines) and output.exception == truth.exception


def is_plain(program):
    """Without generators, and without coroutines in an event loop: hardly any misconception is known of such programs."""
    return not YIELD.search(program) and not (COROUTINE.search(program) and LOOP.search(program))


def read_scenario(path):
    header, _, program = path.read_text(encoding='utf-8').partition('\n# ///\n')
    lines = HEADER_LINE.findall(header)
    kinds = {value.strip('"') for key, value in lines if key == 'kind'} or {'output'}
    assert any(key == 'teaches' for key, _ in lines), f'{path} teaches nothing'
    return Scenario(path.stem, path, kinds, is_plain(program))


def find_scenarios(filters):
    for path in sorted(COURSE.rglob('*.py')):
        if not filters or any(part in path.stem for part in filters):
            yield read_scenario(path)


# ------------------------------------------------------------------------------------------ the parts

class Runs(NamedTuple):
    """What was found for one scenario."""
    expected: conformance.Outcome       # python3
    truth: conformance.Outcome          # coroscope
    models: dict                        # {model: Output}


def run_everything(scenarios, coroscope, judge, names):
    """{scenario's name: Runs}, with all cores."""
    def coroscope_run(path, *options):
        return conformance.run([coroscope, 'run', str(path), *options], timeout=60)

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        jobs = {scenario.name: (pool.submit(judge.run, scenario.path), pool.submit(coroscope_run, scenario.path),
                                {name: pool.submit(coroscope_run, scenario.path, '--model', name) for name in names})
                for scenario in scenarios}
        return {name: Runs(expected.result(), truth.result(),
                           {model: output_of(job.result()) for model, job in models.items()})
                for name, (expected, truth, models) in jobs.items()}


def try_scenario(scenario, runs):
    if runs.expected.observable() != runs.truth.observable():
        yield Failure(scenario.name, 'truth', '', str(output_of(runs.expected)), str(output_of(runs.truth)))
    truth = output_of(runs.truth)
    if scenario.must_separate() and not any(scenario.can_be_given(output, truth) for output in runs.models.values()):
        yield Failure(scenario.name, 'scenario', '', 'a wrong model that prints something else', 'none')


def told_apart(scenario, runs, models):
    """The misconceptions that have a wrong output of their own here."""
    truth = output_of(runs.truth)
    for output in set(runs.models.values()):
        beliefs = models.beliefs([name for name, other in runs.models.items() if other == output])
        if len(beliefs) == 1 and scenario.can_be_given(output, truth):
            yield beliefs[0]


def try_course(scenarios, found, models):
    there = collections.Counter(belief for scenario in scenarios
                                for belief in set(told_apart(scenario, found[scenario.name], models)))
    for belief in models.beliefs(models.names):
        if there[belief] < 2:
            yield Failure('(all)', 'course', belief, 'an output of its own in two scenarios', f'in {there[belief]}')


# ------------------------------------------------------------------------------------------------ main

def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('filters', nargs='*', metavar='FILTER', help='only scenarios with one of these in their name')
    parser.add_argument('--coroscope', metavar='PATH', required=True, help='the binary to test')
    parser.add_argument('--cache', metavar='FOLDER', help="keep CPython's answers here")
    return parser.parse_args()


def main():
    options = parse_arguments()
    scenarios = list(find_scenarios(options.filters))
    if not scenarios:
        print('no scenario has one of these in its name:', *options.filters)
        return 2
    python = conformance.find_python()
    if not python or not python.is_wanted():
        print('FAILED: found no CPython %d.%d: install it or set COROSCOPE_PYTHON' % conformance.WANTED_VERSION)
        return 1
    models = Models()
    judge = conformance.Judge(python, options.cache, timeout=60)
    found = run_everything(scenarios, options.coroscope, judge, models.names)
    failures = [failure for scenario in scenarios for failure in try_scenario(scenario, found[scenario.name])]
    if not options.filters:
        failures += try_course(scenarios, found, models)
    if failures:
        print(table(failures) + '\n')
    print(f'{len(scenarios)} scenarios, {len(models.names)} models, {len(failures)} failures')
    return 1 if failures else 0


if __name__ == '__main__':
    sys.exit(main())
