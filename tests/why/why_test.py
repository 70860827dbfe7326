#!/usr/bin/env python3
"""Is every claim of `coroscope why` true?

    why_test.py --coroscope BINARY [PROGRAM…]

For every line of some programs, and for every pair of lines, the answer of `why --json` is held against the trace of the
same run, which this test reads and interprets by itself: the events that an answer cites exist just so, they stand in
the relation that the kind of the claim says, and the sentence names no time, line or task that the cited events do not.
"""

import argparse
import json
import pathlib
import re
import subprocess
import sys

from inversion_claims import INVERSIONS
from link_claims import LINKS
from trace_reader import Trace

HERE = pathlib.Path(__file__).resolve().parent
SCENARIOS = ['Q12', 'Q6', 'Q14']
MOST_SILENT = 0.02     # of all pairs of lines: where nothing can be proven, nothing is said, but that is rare


class Failure(Exception):
    pass


def run(coroscope, *arguments):
    result = subprocess.run([coroscope, *map(str, arguments)], capture_output=True, text=True, timeout=60)
    return result.returncode, result.stdout


def answer(coroscope, program, *arguments):
    code, out = run(coroscope, 'why', program, *arguments, '--json')
    if code != 0:
        raise Failure(f'why ended with status {code}')
    return json.loads(out)


def check_evidence(trace, evidence):
    """Each cited event is in the trace, with exactly these values."""
    for role, claimed in evidence.items():
        event = trace.events[claimed['seq']]
        for key in ('kind', 't', 'actor', 'subject', 'number', 'line', 'text'):
            if claimed.get(key) != event.get(key):
                raise Failure(f'{role}: {key} is {claimed.get(key)!r}, in the trace {event.get(key)!r}')


def seconds(ns):
    return f'{ns / 1e9:.9f}'.rstrip('0').rstrip('.')


def check_sentence(trace, sentence, cited, outputs=()):
    """The sentence names no time, source line, output line or task but those of the cited events and of `outputs`."""
    words = re.sub(r'`[^`]*`', '``', sentence)
    of_output = r' \(output line (\d+)\)|（输出第 (\d+) 行）'
    for written in re.findall(of_output, words):
        if int(written[0] or written[1]) not in outputs:
            raise Failure(f'output line {written} is not one of {outputs}: {sentence}')
    words = re.sub(of_output, '', words)
    times = {event['t'] for event in cited} | {event.get('number', 0) for event in cited}
    times |= {event['t'] + event['number'] for event in cited if event['kind'] == 'clock_advanced'}
    for written in re.findall(r't=([\d.]*\d)', words):
        if written not in map(seconds, times):
            raise Failure(f't={written} is not a time of the cited events: {sentence}')
    lines = {event.get('line') for event in cited}
    for written in re.findall(r'line (\d+)|第 (\d+) 行', words):
        if int(written[0] or written[1]) not in lines:
            raise Failure(f'line {written} is not a line of the cited events: {sentence}')
    actors = {event.get(key) for event in cited for key in ('actor', 'subject')}
    names = {trace.name(actor) for actor in actors if actor is not None}
    for written in re.findall(r'Task-\d+', words):
        if written not in names:
            raise Failure(f'{written} takes no part in the cited events: {sentence}')


def check(condition, what):
    if not condition:
        raise Failure(what)


def check_queue(trace, link):
    run_event = link['evidence']['run']['seq']
    queue = link['queue']
    if run_event not in trace.ahead:          # a timer whose firing is not recorded
        return []
    ahead = trace.ahead[run_event]
    check(queue['count'] == len(ahead) and queue['runs'] == ahead[:len(queue['runs'])],
          f'the queue before #{run_event} was {ahead}')
    check(len(queue['runs']) == min(len(ahead), 8), 'not all of the queue is told')
    return [trace.cause(trace.events[one]) for one in queue['runs']]


def check_link(trace, link):
    evidence = link['evidence']
    check_evidence(trace, evidence)
    cited = [trace.events[claimed['seq']] for claimed in evidence.values()]
    cited += [trace.events[seq] for seq in link.get('more', [])]
    if 'run' in evidence:
        cited += check_queue(trace, link)
    LINKS[link['kind']](trace, link, {role: trace.events[claimed['seq']] for role, claimed in evidence.items()}, check)
    check_sentence(trace, link['sentence'], cited + [{'t': -1, 'kind': '', 'actor': link['actor']}])


def check_line(coroscope, program, trace, number, line):
    for language in ('en', 'zh'):
        told = answer(coroscope, program, number, '--lang', language)
        check(told['text'] == line[0], f'line {number} is {line[0]!r}')
        links = told['links']
        first = links[0]
        check([first['evidence']['event']['seq'], *first.get('more', [])] == line[1], f'line {number} comes from {line[1]}')
        check(links[-1]['kind'] == 'program_started', 'the chain does not reach the beginning')
        ids = [link['evidence']['event']['seq'] for link in links if link['kind'] != 'generator_closing']
        check(ids == sorted(ids, reverse=True), f'the chain goes forward: {ids}')
        for link in links:
            check_link(trace, link)


def check_pair(coroscope, program, trace, lines, earlier, later):
    kind = None
    for language in ('en', 'zh'):
        told = answer(coroscope, program, earlier, '--before', later, '--lang', language)['inversion']
        kind = told['kind']
        if kind == 'unknown':
            check(told['sentence'] == '', 'says something of what it does not know')
            return kind
        check_evidence(trace, told['evidence'])
        events = {role: trace.events[claimed['seq']] for role, claimed in told['evidence'].items()}
        check(events['first']['seq'] == lines[earlier - 1][1][0], 'is about another line')
        check(events['second']['seq'] == lines[later - 1][1][0], 'is about another line')
        INVERSIONS[kind](trace, told, events, check)
        actors = [{'t': -1, 'kind': '', 'actor': told[key]['actor']} for key in ('waiting', 'running') if key in told]
        check_sentence(trace, told['sentence'], list(events.values()) + actors, (earlier, later))
    return kind


def check_program(coroscope, program):
    """(number of claims, what is wrong)"""
    _, text = run(coroscope, 'trace', program, '--format', 'jsonl')
    trace = Trace(text)
    lines = trace.output_lines()
    count, wrong, kinds = 0, [], []
    for number, line in enumerate(lines, start=1):
        try:
            check_line(coroscope, program, trace, number, line)
        except Failure as failure:
            wrong.append(f'{program}, line {number}: {failure}')
        count += 1
        for later in range(number + 1, len(lines) + 1):
            try:
                kinds.append(check_pair(coroscope, program, trace, lines, number, later))
            except Failure as failure:
                wrong.append(f'{program}, line {number} before {later}: {failure}')
            count += 1
    code, _ = run(coroscope, 'why', program, len(lines) + 1)
    if code != 2:
        wrong.append(f'{program}: a line that does not exist gives status {code}')
    return count, wrong, kinds


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--coroscope', required=True)
    parser.add_argument('programs', nargs='*')
    arguments = parser.parse_args()
    programs = arguments.programs or SCENARIOS + sorted(map(str, (HERE / 'programs').glob('*.py')))
    total, wrong, kinds = 0, [], {}
    for program in programs:
        count, failures, found = check_program(arguments.coroscope, program)
        total += count
        wrong += failures
        for kind in found:
            kinds[kind] = kinds.get(kind, 0) + 1
    silent = kinds.get('unknown', 0)
    if silent > MOST_SILENT * sum(kinds.values()):
        wrong.append(f'why says nothing of {silent} of {sum(kinds.values())} pairs of lines')
    print('\n'.join(wrong))
    print(f'{len(programs)} programs, {total} answers, {len(wrong)} wrong;',
          ', '.join(f'{kind} {kinds[kind]}' for kind in sorted(kinds)))
    return 1 if wrong else 0


if __name__ == '__main__':
    sys.exit(main())
