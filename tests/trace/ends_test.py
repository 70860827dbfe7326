#!/usr/bin/env python3
"""Is the line at which a task ends the one that python3 is at when the task's coroutine is left?

ends.py runs under python3 with sys.settrace, and under `coroscope trace`. Not in there, because coroscope says something
more useful than python3's instruction pointer: an exception that no `except` wanted is at the line that raised it.

    ends_test.py --coroscope build/dev/bin/coroscope
"""

import argparse
import inspect
import json
import pathlib
import subprocess
import sys
import unittest

PROGRAM = pathlib.Path(__file__).with_name('ends.py')
ENDINGS = {'task_returned', 'task_raised', 'task_cancelled'}


def ends_in_python():
    """[(function, line)] of the coroutines of ends.py, in the order in which they end."""
    ends, suspended = [], set()

    def trace(frame, event, _):
        if frame.f_code.co_filename != str(PROGRAM) or not frame.f_code.co_flags & inspect.CO_COROUTINE:
            return None
        if event == 'return':
            ends.append((frame, frame.f_lineno))
        return trace

    code = compile(PROGRAM.read_text(encoding='utf-8'), str(PROGRAM), 'exec')
    sys.settrace(trace)
    try:
        exec(code, {'__name__': '__main__'})
    finally:
        sys.settrace(None)
    # A coroutine that is suspended "returns" as well: its last time is its end.
    last = {frame: index for index, (frame, _) in enumerate(ends)}
    return [(frame.f_code.co_name, line) for index, (frame, line) in enumerate(ends) if last[frame] == index]


def ends_in_coroscope(coroscope):
    done = subprocess.run([coroscope, 'trace', PROGRAM, '--format', 'jsonl'], capture_output=True, text=True, check=True)
    records = [json.loads(line) for line in done.stdout.splitlines()]
    functions = {record['actor']: record.get('function', record.get('name')) for record in records if 'name' in record}
    return [(functions[record['actor']], record['line']) for record in records[1:] if record['kind'] in ENDINGS]


class EndsTest(unittest.TestCase):
    maxDiff = None

    def test_a_task_ends_at_the_line_that_python_is_at(self):
        expected = ends_in_python()
        self.assertGreater(len(expected), 15)
        self.assertEqual(ends_in_coroscope(ARGUMENTS.coroscope), expected)


if __name__ == '__main__':
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--coroscope', required=True)
    ARGUMENTS, rest = parser.parse_known_args()
    unittest.main(argv=[sys.argv[0], *rest])
