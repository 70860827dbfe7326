#!/usr/bin/env python3
"""How long does a picture take, and how much memory, when there are many events in it? A Markdown table.

    diagrams.py --coroscope build/release/bin/coroscope            1,000, 10,000 and 100,000 events in every format
    diagrams.py --coroscope … --events 1000 10000 --rounds 3       these only, the fastest of three
    diagrams.py --coroscope … --plantuml                           and PlantUML drawing the source written for it

All events are drawn (`--rows 0 --fold never`) but in the lines `limit`, which show what happens unasked. CPU time is
counted, because the machine may be shared; memory is the largest resident set. `per event` beside the first column
says whether the time grows with the number of events: a column twice as high would be twice as slow for each event.
"""

import argparse
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import threading
from typing import NamedTuple

FORMATS = ['words', 'mermaid', 'plantuml', 'text', 'svg', 'dot', 'pdf', 'png']
TALLEST = {'png': 1000}     # events; beyond it says that the picture is too large
ALL = ['--rows', '0', '--fold', 'never']
PLANTUML_SECONDS = 300
ROWS_OF_A_ROUND = 22

PROGRAM = '''import asyncio


async def work(name, queue, rounds):
    for i in range(rounds):
        await asyncio.sleep(1)
        print(name, i)
        await queue.put(i)


async def take(queue, total):
    for _ in range(total):
        await queue.get()


async def main():
    queue = asyncio.Queue()
    await asyncio.gather(take(queue, 4 * {0}), *[work(f"w{{k}}", queue, {0}) for k in range(4)])


asyncio.run(main())
'''


class Cost(NamedTuple):
    status: int
    cpu: float              # seconds, user and system
    memory: int             # bytes
    size: int               # bytes of the picture


def measure(command, output, seconds=3600, environment=None):
    with open(os.devnull, 'w') as nowhere:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=nowhere, stderr=nowhere, env=environment)
        clock = threading.Timer(seconds, process.kill)
        clock.start()
        _, status, usage = os.wait4(process.pid, 0)
        clock.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
    size = output.stat().st_size if output.exists() else 0
    return Cost(process.returncode, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, size)


class Bench:
    def __init__(self, coroscope, folder, rounds):
        self.coroscope, self.folder, self.rounds = coroscope, folder, rounds

    def program(self, events):
        path = self.folder / f'events{events}.py'
        path.write_text(PROGRAM.format(max(1, round(events / ROWS_OF_A_ROUND))))
        return path

    def draw(self, events, format, options):
        output = self.folder / f'events{events}.{format}'
        command = [self.coroscope, 'render', self.program(events), '--format', format, '-o', output, *options]
        costs = []
        for _ in range(self.rounds):
            output.unlink(missing_ok=True)
            costs.append(measure(command, output))
        return min(costs, key=lambda cost: cost.cpu)

    def plantuml(self, events):
        """PlantUML's SVG of the source that is there already."""
        output = self.folder / f'events{events}.plantuml-svg'
        source = self.folder / f'events{events}.plantuml'
        environment = {**os.environ, 'PLANTUML_LIMIT_SIZE': '10000000', 'JAVA_TOOL_OPTIONS': '-Xss512m -Djava.awt.headless=true'}
        command = ['sh', '-c', 'exec plantuml -tsvg -pipe <"$1" >"$2"', 'sh', source, output]
        return measure(command, output, PLANTUML_SECONDS, environment)


def cell(cost):
    if cost is None:
        return '–'
    if cost.status == -9:
        return f'stopped after {PLANTUML_SECONDS} s'
    if cost.status != 0 or cost.size == 0:
        return 'refused'
    return f'{cost.cpu:.2f} s, {cost.memory / 2**20:.0f} MB'


def line(name, events, costs):
    drawn = [(n, cost) for n, cost in zip(events, costs) if cost and cost.status == 0]
    growth = ''
    if len(drawn) > 1:
        (few, first), (many, last) = drawn[-2], drawn[-1]
        growth = f'{last.cpu / many / (first.cpu / few):.2f} x'
    print(f'| {name} | ' + ' | '.join(map(cell, costs)) + f' | {growth} |', flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--coroscope', required=True)
    parser.add_argument('--events', type=int, nargs='+', default=[1000, 10_000, 100_000])
    parser.add_argument('--formats', nargs='+', choices=FORMATS, default=FORMATS)
    parser.add_argument('--rounds', type=int, default=1)
    parser.add_argument('--plantuml', action='store_true')
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        bench = Bench(arguments.coroscope, pathlib.Path(temporary), arguments.rounds)
        print('| format | ' + ' | '.join(f'{n:,} events' for n in arguments.events) + ' | per event, last to the one before |')
        print('|' + '---|' * (len(arguments.events) + 2))
        for format in arguments.formats:
            line(format, arguments.events, [bench.draw(n, format, ALL) if n <= TALLEST.get(format, n) else None for n in arguments.events])
        for format in ('svg', 'png'):
            line(f'{format}, limit', arguments.events, [bench.draw(n, format, ['--fold', 'never']) for n in arguments.events])
        if arguments.plantuml and shutil.which('plantuml'):
            for n in arguments.events:
                bench.draw(n, 'plantuml', ALL)
            line('PlantUML -tsvg', arguments.events, [bench.plantuml(n) for n in arguments.events])
    return 0


if __name__ == '__main__':
    sys.exit(main())
