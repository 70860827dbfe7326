#!/usr/bin/env python3
"""Write a random program in the part of Python that coroscope covers:  generate_program.py --seed N

With --asyncio it is about asyncio alone, as every third one is anyway: see asyncio_program.py.

The same seed gives the same bytes. Every program ends soon, prints much, needs no input and prints nothing that
depends on addresses, on the order of a set of strings or on a real clock. Exceptions are part of the game: most are
caught and printed, and some programs end with one.

How it is made: source.py has the dice and the lines; expressions.py, statements.py, control_flow.py,
definitions.py, class_machinery.py and one_liners.py have a class each for their part of the language.
asyncio_program.py makes the programs about asyncio, with a class each in asyncio_tasks.py, asyncio_primitives.py,
asyncio_callbacks.py and asyncio_blocks.py.
"""

import argparse

from asyncio_program import AsyncioProgram
from class_machinery import ClassMachinery
from definitions import Definitions
from one_liners import OneLiners

PREAMBLE = '''\
class Manager:
    def __init__(self, name, swallow):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, kind, error, traceback):
        print("exit", self.name, kind and kind.__name__, error)
        return self.swallow

def traced(function):
    def wrapper(*args, **kwargs):
        result = function(*args, **kwargs)
        print("traced", function.__name__, repr(result))
        return result
    return wrapper

class Pause:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return (yield self.value)

def drive(running, plan):
    for action, value in plan:
        try:
            if action == "close":
                print("closed", running.close())
            else:
                print("->", getattr(running, action)(value))
        except BaseException as error:
            print(type(error).__name__, error.args, repr(error.__cause__))

def attempt(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)
'''

ASYNC_PREAMBLE = '''\
import asyncio

async def ticks(n):
    try:
        for i in range(n):
            await asyncio.sleep(0.1)
            yield i
    finally:
        print("ticks end")
'''


class Program(Definitions, ClassMachinery, OneLiners):

    def __init__(self, seed):
        super().__init__(seed)
        self.seed = seed
        self.errors = []

    def more_statements(self, depth):
        return [self.use_generator, self.use_object] * (1 if self.scope.loops else 2)

    def text(self):
        self.lines = [f'# A random program: seed {self.seed}', *PREAMBLE.splitlines()]
        for kind in ('int', 'str', 'ints', 'dict'):
            self.ensure(kind)
        for _ in self.some(3, 7):
            self.one(self.define_function, self.define_function, self.define_recursion, self.define_generator,
                     self.define_class, self.define_class, self.define_error, self.define_flow)
            if self.chance(40):
                self.section()
        for _ in self.some(4, 8):
            self.section()
        if self.chance(40):
            self.class_machinery()
        if self.chance(60):
            self.one_liners(25)
        if self.chance(40):
            self.lines += ASYNC_PREAMBLE.splitlines()
            for _ in self.some(1, 3):
                self.define_coroutine()
            self.define_main()
        if self.chance(25):
            self.uncaught()
        return '\n'.join(self.lines) + '\n'

    def section(self):
        """Some statements; an exception is printed and the program goes on."""
        in_function = self.chance(50)
        name = self.fresh('section')
        if in_function:
            with self.function(f'def {name}():', {}):
                self.scope.loops = 0
                self.statements(3, 7)
        with self.block('try:'):
            if in_function:
                self.line(f'{name}()')
            else:
                self.statements(3, 7)
        with self.block('except Exception as error:'):
            self.line(f'print("{name}", type(error).__name__, error)')
            if self.chance(30):
                self.line('print(repr(error.__context__), repr(error.__cause__))')
        if self.chance(15):
            with self.block('finally:'):
                self.line('print("finally")')

    def uncaught(self):
        """The program ends with an exception of its own."""
        error = f'{self.pick(self.errors or ["ValueError"])}({self.of("str", 1)})'
        name = self.fresh('last')
        with self.function(f'def {name}(x):', {}):
            self.one(
                lambda: self.line(f'raise {error}'),
                lambda: self.risky(),
                lambda: self.lines.extend('    ' + line for line in (
                    'try:', '    x["key"][0]', 'except Exception as error:',
                    f'    raise {error}' + self.pick(['', ' from error', ' from None']))))
            self.line(f'return {self.of("int", 2)}')
        self.line(f'print({name}({self.anything(1)}) + 1)')


def generate(seed, only_asyncio=False):
    kind = AsyncioProgram if only_asyncio or seed % 3 == 0 else Program
    return kind(seed).text()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--seed', type=int, required=True)
    parser.add_argument('--asyncio', action='store_true')
    options = parser.parse_args()
    print(generate(options.seed, options.asyncio), end='')


if __name__ == '__main__':
    main()
