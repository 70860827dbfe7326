#!/usr/bin/env python3
"""What coroscope writes for programs, held against docs/schemas.

    schemas_test.py --coroscope build/bin/coroscope       COROSCOPE_ACCEPT=1: the kinds of events from events.def

Traces of the course and of a program from each folder of the conformance tests; results of right, wrong and bad answers to
every question of the course. And what was changed a little must be refused, or the schema says nothing. The schema of results
takes keys that it does not know, since some may be added; here it is closed, so that none is forgotten. Needs
python3-jsonschema; without it only the kinds of events are looked at, and the exit code is 77.
"""

import argparse
import collections
import copy
import json
import os
import pathlib
import re
import subprocess
import sys
import textwrap

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCHEMAS = ROOT / 'docs' / 'schemas'
EVENT = re.compile(r'^EVENT\((\w+),', re.MULTILINE)
KINDS = re.compile(r'("description": "made from core/trace/events.def",\s+"enum": )\[[^\]]*\]')
ANSWERS = ['1-start\n2-start\n2-end\n1-end', '2', 'a', 'b', '3 1 2', 'none', 'ValueError', '', 'something else', 'a c', '1\n2\n3']
MOST_OF_A_SHAPE = 40        # lines of a trace with the same keys and kind
SKIPPED = 77

settings = argparse.Namespace(coroscope='')


def run(*arguments, stdin=b''):
    done = subprocess.run([settings.coroscope, *map(str, arguments)], input=stdin, capture_output=True, timeout=120)
    return done.stdout.decode().splitlines()


# ---- the kinds of events

def check_kinds():
    """The first thing that is wrong, or None."""
    names = [name.rstrip('_') for name in EVENT.findall((ROOT / 'core/trace/events.def').read_text(encoding='utf-8'))]
    path = SCHEMAS / 'trace.schema.json'
    text = path.read_text(encoding='utf-8')
    rows = textwrap.wrap(', '.join(f'"{name}"' for name in names), 106, break_long_words=False)
    listed = '[\n' + ''.join(f'            {row}\n' for row in rows) + '          ]'
    wanted = KINDS.sub(lambda found: found[1] + listed, text)
    if os.environ.get('COROSCOPE_ACCEPT') == '1':
        path.write_text(wanted, encoding='utf-8')
    elif text != wanted:
        return 'docs/schemas/trace.schema.json has not the kinds of core/trace/events.def: COROSCOPE_ACCEPT=1 writes them'
    return None


# ---- real outputs

def programs():
    yield from sorted((ROOT / 'scenarios').rglob('*.py'))
    for folder in sorted((ROOT / 'tests/conformance/programs').iterdir()):
        yield from sorted(folder.glob('*.py'))[:1]


def trace_lines():
    """(the program's name, line), but not more than enough of each shape."""
    seen = collections.Counter()
    for path in programs():
        for text in run('trace', path, '--format', 'jsonl', '--calls', '--lines'):
            line = json.loads(text)
            shape = (*line, line.get('kind'))
            seen[shape] += 1
            if seen[shape] <= MOST_OF_A_SHAPE:
                yield path.name, line


def results():
    """(what was asked, the result)."""
    lines = [json.dumps({'scenario': path.stem, 'ask': ask, 'answer': answer, 'id': [path.stem, ask]})
             for path in sorted((ROOT / 'scenarios').rglob('*.py')) for ask in (1, 2, 4)
             for answer in (ANSWERS if path.stem == 'two-sleeps' else ANSWERS[3:6])]
    lines += ['', '{', '[]', '{"scenario":1,"answer":"x"}', '{"answer":"x"}', '{"scenario":"nope","answer":"x"}', '[' * 100,
              '{"scenario":"two-sleeps","answer":"%s"}' % ('x' * 300)]
    text = '\n'.join(lines).encode() + b'\n\xff\n'
    for options in ((), ('--no-reveal',)):
        for line in run('check', '--batch', '-', *options, stdin=text):
            yield 'a batch', json.loads(line)
    for path in sorted((ROOT / 'scenarios').rglob('*.py')):
        for line in run('check', path.stem, '--json', stdin=b'x\n'):
            yield path.stem, json.loads(line)


# ---- what must be refused

def changed(line):
    """Variants of a good line that are wrong: without a key that is needed, with one that is not known, of other types."""
    yield {**line, 'unknown': 1}
    for key, value in line.items():
        if key == 'id':
            continue        # anything may be sent and comes back
        yield {**line, key: [[]] if not isinstance(value, list) else {}}
        if isinstance(value, int) and not isinstance(value, bool) and key != 'number':
            yield {**line, key: -1}
        if key == 'kind':
            yield {**line, key: 'no_such_kind'}
    for key in ('seq', 't', 'kind', 'actor', 'format', 'version', 'schema'):
        if key in line and not (key == 'actor' and 'seq' in line) and not (key == 'kind' and 'schema' in line):
            yield {other: value for other, value in line.items() if other != key}


def closed(schema):
    """The same, but objects have no other keys than those that it names."""
    if isinstance(schema, list):
        return [closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    result = {key: closed(part) for key, part in schema.items()}
    return {'additionalProperties': False, **result} if isinstance(schema.get('properties'), dict) else result


def objects_in(line, path=()):
    """The objects of a result, by their keys, except what was sent and comes back."""
    for key, value in line.items():
        if isinstance(value, dict) and key != 'id':
            yield from objects_in(value, (*path, key))
        if isinstance(value, list) and value and isinstance(value[0], dict):
            yield from objects_in(value[0], (*path, key, 0))
    yield path


def check_growth(validator, lines):
    """The first place where one key more is refused, or None."""
    places = set()
    for _, line in lines:
        for path in objects_in(line):
            if path in places:
                continue
            places.add(path)
            grown = copy.deepcopy(line)
            place = grown
            for key in path:
                place = place[key]
            place['added_later'] = [1]
            if not validator.is_valid(grown):
                return f'check-result.schema.json refuses a key that is added: {json.dumps(grown)[:300]}'
    print(f'check-result.schema.json: takes new keys at {len(places)} places')
    return None if len(places) >= 5 else 'check-result.schema.json: too few places were looked at'


def check(validator, lines, name, least):
    """The first thing that is wrong, or None."""
    count, refused, shapes = 0, 0, set()
    for source, line in lines:
        count += 1
        for error in validator.iter_errors(line):
            return f'{name}: {source}: {json.dumps(line)[:300]}\n  {error.message[:300]}'
        shape = (*line, line.get('kind'))
        if shape in shapes:
            continue
        shapes.add(shape)
        for wrong in changed(copy.deepcopy(line)):
            refused += 1
            if validator.is_valid(wrong):
                return f'{name} takes what is wrong: {json.dumps(wrong)[:300]}'
    print(f'{name}: {count} lines of {len(shapes)} shapes are as it says, {refused} wrong ones are refused')
    return f'{name}: only {count} lines were looked at' if count < least else None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--coroscope', required=True)
    settings.coroscope = str(pathlib.Path(parser.parse_args().coroscope).resolve())
    problem = check_kinds()
    if problem:
        print(problem)
        return 1
    try:
        from jsonschema import Draft202012Validator
    except ImportError:
        print('skipped: python3-jsonschema is not installed')
        return SKIPPED
    schemas = {}
    for path in sorted(SCHEMAS.glob('*.json')):
        schema = json.loads(path.read_text(encoding='utf-8'))
        Draft202012Validator.check_schema(schema)
        schemas[path.name] = schema
    judged = list(results())
    trace_schema, result_schema = schemas['trace.schema.json'], schemas['check-result.schema.json']
    problems = [check(Draft202012Validator(trace_schema), trace_lines(), 'trace.schema.json', 2000),
                check(Draft202012Validator(closed(result_schema)), judged, 'check-result.schema.json', 1000),
                check_growth(Draft202012Validator(result_schema), judged)]
    for problem in filter(None, problems):
        print(problem)
    return 1 if any(problems) else 0


if __name__ == '__main__':
    sys.exit(main())
