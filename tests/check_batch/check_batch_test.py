#!/usr/bin/env python3
"""Sends many answers through `coroscope check --batch`: right and wrong ones, and lines that are none.

What comes back must be one result for each line, in the same order, with the id that was sent; right where the answer
is what `coroscope run` prints, wrong where it is not, an error of the expected kind where the line is bad.

    check_batch_test.py --coroscope build/bin/coroscope                  5000 lines
    check_batch_test.py --coroscope build/bin/coroscope --count 100000   also to see how fast it is
"""

import argparse
import csv
import io
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import threading
import unittest
import xml.etree.ElementTree

PROJECT = pathlib.Path(__file__).resolve().parents[2]
RIGHT, WRONG = 'right', 'wrong'
OPTIONS = argparse.Namespace()
MEBIBYTE = 1 << 20


def scenario_ids():
    """The scenarios of the course whose first question is what is printed."""
    for path in sorted((PROJECT / 'scenarios').rglob('*.py')):
        text = path.read_text(encoding='utf-8')
        found = re.search(r'^# id = "([^"]+)"', text, re.M)
        kinds = re.findall(r'^# kind = "(\w+)"', text, re.M)
        if found and kinds and kinds[0] == 'output':
            yield found.group(1)


def printed(scenario):
    done = subprocess.run([OPTIONS.coroscope, 'run', scenario], capture_output=True, check=True)
    return done.stdout.decode()


def encoded(value):
    return json.dumps(value, ensure_ascii=False).encode()


class Lines:
    """Makes lines of a batch. Each is (bytes, expected): RIGHT, WRONG or the kind of an error."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.truths = {scenario: printed(scenario) for scenario in scenario_ids()}
        self.scenarios = list(self.truths)

    def right(self, number):
        scenario = self.random.choice(self.scenarios)
        answer = self.truths[scenario]
        if self.random.random() < 0.5:
            answer = answer.splitlines()
        return encoded({'scenario': scenario, 'answer': answer, 'id': number}), RIGHT

    def wrong(self, number):
        scenario = self.random.choice(self.scenarios)
        lines = self.truths[scenario].splitlines()
        kind = self.random.randrange(3)
        if kind == 0:
            lines.append(f'one more {number}')
        elif kind == 1:
            lines.insert(self.random.randrange(len(lines) + 1), f'something else {self.random.randrange(50)}')
        else:
            lines.pop(self.random.randrange(len(lines)))
        return encoded({'id': number, 'answer': '\n'.join(lines), 'scenario': scenario}), WRONG

    def bad(self, number):
        good = {'scenario': self.scenarios[0], 'answer': 'x', 'id': number}
        return self.random.choice([
            lambda: (b'', 'bad_json'),
            lambda: (b'{', 'bad_json'),
            lambda: (b'\x00', 'bad_json'),
            lambda: (encoded(good)[:-1], 'bad_json'),
            lambda: (encoded(good) + b'}', 'bad_json'),
            lambda: (b'{"answer": "\\ud800", "scenario": "x"}', 'bad_json'),
            lambda: (self.random.randbytes(30).replace(b'\n', b'') + b'\xff', 'bad_utf8'),
            lambda: (b'[1, 2]', 'no_object'),
            lambda: (b'"text"', 'no_object'),
            lambda: (b'17', 'no_object'),
            lambda: (encoded({**good, 'answer': number}), 'wrong_type'),
            lambda: (encoded({**good, 'answer': ['a', [number]]}), 'wrong_type'),
            lambda: (encoded({**good, 'scenario': None}), 'wrong_type'),
            lambda: (encoded({**good, 'ask': [1]}), 'wrong_type'),
            lambda: (encoded({'answer': 'x', 'id': number}), 'missing_key'),
            lambda: (encoded({'scenario': 'x', 'id': number}), 'missing_key'),
            lambda: (encoded({**good, 'scenario': f'no-such-{number}'}), 'unknown_scenario'),
            lambda: (encoded({**good, 'scenario': '../../etc/passwd'}), 'unknown_scenario'),
            lambda: (encoded({**good, 'ask': 99}), 'unknown_ask'),
            lambda: (encoded({**good, 'ask': 'poem'}), 'unknown_ask'),
            lambda: (b'{"id":' + b'[' * 100_000, 'too_deep'),
            lambda: (b'{"x":' + b'{"x":' * 1000 + b'1' + b'}' * 1001, 'too_deep'),
        ])()

    def huge(self, number):
        good = {'scenario': self.scenarios[0], 'id': number}
        return self.random.choice([
            lambda: (encoded({**good, 'answer': 'x' * MEBIBYTE}), WRONG),
            lambda: (encoded({**good, 'answer': 'x\n' * (MEBIBYTE // 2)}), WRONG),
            lambda: (encoded({**good, 'answer': self.truths[self.scenarios[0]] + '\n' * (MEBIBYTE // 2)}), RIGHT),
            lambda: (encoded({**good, 'answer': 'x' * (5 * MEBIBYTE)}), 'too_long'),
            lambda: (b'y' * MEBIBYTE, 'bad_json'),
        ])()

    def some(self, count, huge_count):
        huge_places = set(self.random.sample(range(count), huge_count))
        for number in range(1, count + 1):
            if number - 1 in huge_places:
                yield self.huge(number)
            else:
                make = self.random.choices([self.right, self.wrong, self.bad], [5, 4, 1])[0]
                yield make(number)


def check(arguments, data):
    """(exit code, stdout, stderr)"""
    done = subprocess.run([OPTIONS.coroscope, 'check', *arguments], input=data, capture_output=True)
    return done.returncode, done.stdout, done.stderr.decode()


def outcome(result):
    if 'error' in result:
        return result['error']['kind']
    return RIGHT if result['right'] else WRONG


class CheckBatch(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.lines = Lines(seed=1)

    def test_every_line_has_one_result_in_its_place(self):
        made = list(self.lines.some(OPTIONS.count, huge_count=min(10, OPTIONS.count // 100)))
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / 'answers.jsonl'
            path.write_bytes(b'\n'.join(line for line, _ in made) + b'\n')
            code, out, err = check(['--batch', str(path), '--lang', 'en'], None)
        results = [json.loads(line) for line in out.decode().splitlines()]
        self.assertEqual(code, 1)
        self.assertEqual([result['line'] for result in results], list(range(1, len(made) + 1)))
        for result, (line, expected) in zip(results, made):
            self.assertEqual(outcome(result), expected, (result, line[:200]))
            if outcome(result) in (RIGHT, WRONG):
                self.assertEqual(result['id'], result['line'])
        counted = [sum(expected in kinds for _, expected in made) for kinds in ([RIGHT], [WRONG])]
        summary = re.search(r'^(\d+) answers in [\d.]+ s, \d+ a second: (\d+) right, (\d+) wrong, (\d+) errors\n$', err)
        self.assertIsNotNone(summary, err)
        self.assertEqual([int(number) for number in summary.groups()],
                         [len(made), *counted, len(made) - sum(counted)])
        print(err, end='')

    def test_a_wrong_answer_is_diagnosed_the_same_in_a_batch_as_alone(self):
        answer = '1-start\n1-end\n2-start\n2-end\n'
        _, batch, _ = check(['--batch', '-'], encoded({'scenario': 'two-sleeps', 'answer': answer}))
        _, alone, _ = check(['two-sleeps', '--json'], answer.encode())
        result = json.loads(batch)
        self.assertEqual(result.pop('line'), 1)
        self.assertEqual(result, json.loads(alone))
        self.assertEqual([model['name'] for model in result['diagnosis']['models']], ['SleepBlocksAll'])

    def test_twice_the_same_bytes(self):
        data = b'\n'.join(line for line, _ in self.lines.some(500, huge_count=1))
        for form in ('json', 'text', 'csv', 'junit'):
            first, second = (check(['--batch', '-', '--format', form], data)[:2] for _ in range(2))
            self.assertEqual(first, second)

    def test_all_right_is_exit_code_0_and_nothing_at_all_too(self):
        self.assertEqual(check(['--batch', '-'], b'\n'.join(self.lines.right(n)[0] for n in range(50)))[0], 0)
        self.assertEqual(check(['--batch', '-'], b'')[:2], (0, b''))

    def test_a_file_that_is_not_there_is_exit_code_5(self):
        self.assertEqual(check(['--batch', '/no/such/file'], b'')[0], 5)
        self.assertEqual(check(['--batch', '/'], b'')[0], 5)

    def test_results_come_while_the_sender_waits_for_them(self):
        process = subprocess.Popen([OPTIONS.coroscope, 'check', '--batch', '-'], stdin=subprocess.PIPE,
                                   stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        watch = threading.Timer(60, process.kill)
        watch.start()
        try:
            for number in range(1, 4):
                line, _ = self.lines.right(number)
                process.stdin.write(line + b'\n{"scen')  # and the beginning of the next
                process.stdin.flush()
                result = json.loads(process.stdout.readline())
                self.assertEqual((result['line'], result['right']), (2 * number - 1, True))
                process.stdin.write(b'\n')
                process.stdin.flush()
                self.assertEqual(json.loads(process.stdout.readline())['error']['kind'], 'bad_json')
            process.stdin.close()
            self.assertEqual(process.wait(), 1)
        finally:
            watch.cancel()
            process.kill()
            process.wait()
            process.stdout.close()

    def test_csv_has_a_row_for_each_line_and_no_formulas(self):
        made = list(self.lines.some(300, huge_count=0))
        evil = ['=1+1', '+1', '-1', '@x', '\tx', 'a,b', 'a"b', 'a\nb', '中文']
        made += [(encoded({'scenario': name, 'answer': '', 'id': name}), None) for name in evil]
        _, out, _ = check(['--batch', '-', '--format', 'csv'], b'\n'.join(line for line, _ in made))
        self.assertEqual(out.replace(b'"a\nb"', b'').count(b'\n'), out.count(b'\r\n'))
        rows = list(csv.reader(io.StringIO(out.decode(), newline='')))
        self.assertEqual({len(row) for row in rows}, {len(rows[0])})
        self.assertEqual([row[0] for row in rows[1:]], [str(n) for n in range(1, len(made) + 1)])
        for row in rows:
            for cell in row:
                self.assertNotIn(cell[:1], ['=', '+', '-', '@', '\t', '\r'])
        ids = [row[rows[0].index('id')] for row in rows[-len(evil):]]
        self.assertEqual(ids, ["'" + name if name[0] in '=+-@\t' else name for name in evil])

    def test_junit_has_a_suite_for_each_scenario_and_a_case_for_each_answer(self):
        made = list(self.lines.some(300, huge_count=0))
        evil = '<&">\x01\x0b\ufffe]]>\u202e'
        made.append((encoded({'scenario': self.lines.scenarios[0], 'answer': evil, 'id': evil}), WRONG))
        _, out, _ = check(['--batch', '-', '--format', 'junit'], b'\n'.join(line for line, _ in made))
        root = xml.etree.ElementTree.fromstring(out)
        suites = root.findall('testsuite')
        self.assertEqual(len({suite.get('name') for suite in suites}), len(suites))
        for tag, count in (('testcase', len(made)),
                           ('failure', sum(expected == WRONG for _, expected in made)),
                           ('error', sum(expected not in (RIGHT, WRONG) for _, expected in made))):
            self.assertEqual(len(list(root.iter(tag))), count, tag)
            attribute = {'testcase': 'tests', 'failure': 'failures', 'error': 'errors'}[tag]
            self.assertEqual(int(root.get(attribute)), count)
            for suite in suites:
                self.assertEqual(int(suite.get(attribute)), len(list(suite.iter(tag))))

    def test_no_reveal_tells_neither_the_belief_nor_any_line(self):
        line = encoded({'scenario': 'two-sleeps', 'answer': '1-start\n1-end\n2-start\n2-end\n'})
        for form in ('json', 'text', 'csv', 'junit'):
            _, out, _ = check(['--batch', '-', '--format', form, '--no-reveal', '--lang', 'en'], line)
            for secret in (b'Sleep', b'1-end', b'other_order', b'order'):
                self.assertNotIn(secret, out, form)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--coroscope', required=True)
    parser.add_argument('--count', type=int, default=5000)
    _, rest = parser.parse_known_args(namespace=OPTIONS)
    unittest.main(argv=[sys.argv[0], *rest])


if __name__ == '__main__':
    main()
