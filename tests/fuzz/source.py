"""What every part of the generator needs: chance, lines with indentation, and the names that can be used.

A name says its type, so a name never changes its type: `n…` int, `f…` float, `b…` bool, `s…` str, `xs…` list of
ints, `ws…` list of strs, `t…` tuple, `d…` dict from str to int, `u…` set of small ints, `o…` an object of a class.
"""

import contextlib
import random

PREFIXES = {'int': 'n', 'float': 'f', 'bool': 'b', 'str': 's', 'ints': 'xs', 'strs': 'ws', 'tuple': 't', 'dict': 'd',
            'set': 'u'}
TYPES = list(PREFIXES)
NAMES_PER_TYPE = 4


class Scope:
    """One function or the module while its text is made. Blocks inside it come and go; `names` are set for sure."""

    def __init__(self, prefix='', outer=None, is_async=False, is_generator=False):
        self.prefix, self.outer = prefix, outer
        self.is_async, self.is_generator = is_async, is_generator
        self.names = {}             # name -> type
        self.loops = 0              # how deep: values must not grow in loops
        self.in_class_body = False

    def readable(self, kind):
        own = [name for name, its in self.names.items() if its == kind]
        return own + self.outer.readable(kind) if self.outer else own


class Source:
    """The text so far, and the dice."""

    def __init__(self, seed):
        self.dice = random.Random(f'coroscope {seed}')
        self.lines = []
        self.depth = 0
        self.scope = Scope('g_')
        self._numbers = {}

    # ------------------------------------------------------------------------------------------- chance

    def chance(self, percent):
        return self.dice.randrange(100) < percent

    def some(self, low, high):
        return range(self.dice.randint(low, high))

    def one(self, *options):
        """Call one of the functions."""
        return self.dice.choice(options)()

    def pick(self, items):
        return self.dice.choice(items)

    # -------------------------------------------------------------------------------------------- lines

    def line(self, text):
        self.lines.append('    ' * self.depth + text)

    @contextlib.contextmanager
    def block(self, header):
        """An indented block. What is assigned inside may be unset outside, so it is forgotten."""
        self.line(header)
        names = dict(self.scope.names)
        self.depth += 1
        length = len(self.lines)
        yield
        if len(self.lines) == length:
            self.line('pass')
        self.depth -= 1
        self.scope.names = names

    @contextlib.contextmanager
    def loop(self, header):
        self.scope.loops += 1
        with self.block(header):
            yield
        self.scope.loops -= 1

    @contextlib.contextmanager
    def function(self, header, names, **kind):
        """The body of a function: a new scope, in which the names outside can be read."""
        outer, self.scope = self.scope, Scope(outer=self.scope, **kind)
        self.scope.loops = 1        # it may be called in a loop
        self.scope.names.update(names)
        with self.block(header):
            yield
        self.scope = outer

    # -------------------------------------------------------------------------------------------- names

    def fresh(self, stem):
        """A name that was not used before: fact1, fact2, …"""
        self._numbers[stem] = self._numbers.get(stem, 0) + 1
        return f'{stem}{self._numbers[stem]}'

    def target(self, kind):
        """A name to assign to. Call `assigned` when the assignment stands there."""
        return f'{self.scope.prefix}{PREFIXES[kind]}{self.dice.randrange(NAMES_PER_TYPE)}'

    def assigned(self, name, kind):
        self.scope.names[name] = kind
