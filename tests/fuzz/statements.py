"""Statements. Every loop ends, and what grows in a loop is cut."""

from expressions import KEYS, WORDS, Expressions, quote
from source import TYPES

ERRORS = ['ValueError', 'KeyError', 'TypeError', 'ZeroDivisionError', 'IndexError', 'LookupError', 'ArithmeticError',
          'AttributeError', 'NameError', 'RuntimeError', 'Exception', 'StopIteration']
CUT = {'int': '% 1009', 'str': '[:24]', 'ints': '[:8]', 'strs': '[:8]', 'tuple': '[:6]'}


class Statements(Expressions):

    def statements(self, low, high, depth=2):
        for _ in self.some(low, high):
            self.statement(depth)

    def statement(self, depth=2):
        simple = [self.print, self.print, self.print, self.assign, self.assign, self.augment, self.unpack,
                  self.mutate,
                  self.mutate, self.mutate, self.call_statement, self.call_statement, self.small_statement]
        if self.chance(10):
            simple.append(self.risky)
        compound = [self.if_, self.for_, self.while_, self.try_, self.try_, self.match_, self.with_, self.closure,
                    self.for_else]
        self.one(*(simple * 2 + compound if depth > 0 else simple), *self.more_statements(depth))

    def more_statements(self, depth):
        return []

    # ------------------------------------------------------------------------------------------- simple

    def print(self):
        arguments = [self.anything(2) for _ in self.some(1, 3)]
        names = self.scope.readable(self.pick(TYPES))
        if names:
            arguments.append(self.pick(names))
        if self.chance(10):
            arguments.append(f'*{self.of("ints")}')
        if self.chance(10):
            arguments.append(f'sep={self.pick([quote("-"), quote(""), quote(", ")])}')
        self.line(f'print({", ".join(arguments)})')

    def assign(self, kind=None):
        kind = kind or self.pick(TYPES)
        value, name = self.of(kind, 3), self.target(kind)
        if self.scope.loops and kind in CUT:
            value = f'({value}){" " * (kind == "int")}{CUT[kind]}'
        self.line(f'{name}{self.pick(["", "", "", ": object"]) if self.scope.prefix else ""} = {value}')
        self.assigned(name, kind)

    def ensure(self, kind):
        """A name of that type that is surely set here, and belongs to this function."""
        own = [name for name, its in self.scope.names.items() if its == kind]
        if not own:
            name = self.target(kind)
            self.line(f'{name} = {getattr(self, kind)(-1)}')
            self.assigned(name, kind)
            return name
        return self.pick(own)

    def augment(self):
        kind = self.pick(['int', 'int', 'float', 'str', 'ints', 'tuple', 'set', 'dict'])
        name = self.ensure(kind)
        operator = {'int': self.pick(['+=', '-=', '//=', '%=', '^=', '|=', '&=', '>>=']),
                    'float': self.pick(['+=', '-=', '*=', '/=']),
                    'str': '+=', 'ints': self.pick(['+=', '+=', '*=']), 'tuple': '+=',
                    'set': self.pick(['|=', '&=', '-=', '^=']),
                    'dict': '|='}[kind]
        value = self.pick('012') if operator == '*=' and kind == 'ints' else self.of(kind, 1)
        self.line(f'{name} {operator} {value}')
        if self.scope.loops and kind in CUT:
            self.line(f'{name} = {name} {CUT[kind]}')

    def unpack(self):
        a, b, rest = self.target('int'), self.target('str'), self.target('ints')
        self.one(
            lambda: self.line(f'{a}, {b} = {self.of("int")}, {self.of("str")}'),
            lambda: self.line(f'{a}, *{rest} = {self.of("ints")} or [0]'),
            lambda: self.line(f'*{rest}, {a} = {self.of("ints")}'),
            lambda: self.line(f'({a}, {b}), [*{rest}] = ({self.of("int")}, {self.of("str")}), {self.of("ints")}'))
        text = self.lines[-1].split(' = ')[0]
        for name, kind in ((a, 'int'), (b, 'str'), (rest, 'ints')):
            if name in text:
                self.assigned(name, kind)

    def mutate(self):
        """Methods that change a container; most of them print what they did."""
        xs, d = self.ensure('ints'), self.ensure('dict')
        key, n = quote(self.pick(KEYS)), self.of('int', 1)
        change = self.pick([
            f'{xs}.append({n})', f'{xs}.insert({self.small()}, {n})',
            f'print({xs}.pop({self.pick(["", "0", "-1", "5"])}), {xs})',
            f'{xs}.extend({self.of("ints", 1)})', f'{xs}.reverse()',
            f'{xs}.sort({self.pick(["", "reverse=True", "key=lambda v: v % 4"])})',
            f'{xs}.remove({n})', f'{xs}[{self.small()}] = {n}', f'{xs}[{self.slice()}] = {self.of("ints", 1)}',
            f'del {xs}[{self.pick([self.small(), self.slice()])}]', f'{xs}[{self.small()}] += {n}',
            f'{xs} = {xs}[:6]',
            f'{d}[{key}] = {n}', f'{d}[{self.of("str", 1)}] = {n}', f'{d}[{key}] += 1', f'del {d}[{key}]',
            f'print({d}.pop({key}{self.pick(["", ", None"])}), {d})', f'print({d}.setdefault({key}, {n}))',
            f'{d}.update({self.of("dict", 1)})',
            f'print({d}.popitem())', f'print(list({d}.items()), {key} in {d})', f'{d}.update(a={n})',
            f'print({d} == {self.of("dict", 1)}, len({d}))'])
        self.line(change)
        if xs in change and self.scope.loops:
            self.line(f'{xs} = {xs}[:8]')

    def risky(self):
        """One line that may well fail."""
        self.line(self.pick([
            f'assert {self.of("bool", 1)}, {self.of("str", 1)}', f'print({self.anything(1)} + {self.anything(1)})',
            f'print([{self.anything(1)}][0][{self.anything(0)}])', f'print({self.anything(1)} < {self.anything(1)})',
            f'print(int({self.anything(1)}))', f'print(sorted([{self.anything(1)}, {self.anything(1)}]))',
            f'print({self.anything(1)}.{self.pick(["upper", "append", "real", "keys", "missing"])})' if self.chance(3)
            else f'print(len({self.anything(1)}))',
            f'a, b = {self.anything(1)}', f'print([*{self.anything(1)}])',
            f'print(-{self.anything(1)}, ~{self.of("int", 1)})',
            f'print({{{self.anything(0)}: 1}})', f'print("%d %s" % {self.anything(1)})',
            f'print(f"{{{self.pick(self.scope.readable("str") or ["5"])}:d}}")',
            f'raise {self.pick(ERRORS)}({self.of("str", 1)})', f'print(max({self.anything(1)}))',
            f'print([{self.anything(1)}][0]())']))

    def small_statement(self):
        self.one(
            lambda: self.line('pass'),
            lambda: self.line(f'print({self.of("str", 1)}, end={self.pick([quote(" "), quote(""), quote("|")])})'),
            lambda: self.line(f'print({self.of("int")}); print({self.of("bool")})'),
            lambda: self.global_(),
            lambda: self.walrus(),
            lambda: self.line(f'print([i for i in range(3)], {{k: v for k, v in {self.of("dict", 0)}.items()}}, (lambda *a, **k: (a, k))(1, *{self.of("ints", 0)}, z=2))'))

    def global_(self):
        if self.scope.outer and not self.scope.outer.outer and not self.scope.in_class_body:
            self.line(f'globals()["g_n0"] = {self.of("int", 1)} % 100')

    def walrus(self):
        name = self.fresh('w')
        self.one(
            lambda: self.line(f'print({name} := {self.anything()}, {name})'),
            lambda: self.line(f'print([{name} := i for i in {self.of("ints")}], {name})'),
            lambda: self.line(f'if ({name} := {self.of("int")}) > 2: print("large", {name})'))

    def call_statement(self):
        self.line(f'print({self.call(self.pick(["int", "str"]), 1)})')

    # ----------------------------------------------------------------------------------------- compound

    def if_(self):
        with self.block(f'if {self.of("bool")}:'):
            self.statements(1, 2, 1)
        while self.chance(30):
            with self.block(f'elif {self.anything(2)}:'):
                self.statements(1, 2, 1)
        if self.chance(50):
            with self.block('else:'):
                self.statements(1, 2, 1)

    def for_(self):
        if self.scope.loops > 2:
            return self.print()
        name, text = self.target('int'), self.target('str')
        header = self.one(
            lambda: f'for {name} in range({self.pick("01234")}):',
            lambda: f'for {name} in list({self.of("ints")})[:5]:',
            lambda: f'for {name}, {text} in enumerate(({self.of("strs")})[:4], {self.pick("01")}):',
            lambda: f'for {text}, {name} in sorted({self.of("dict")}.items())[:4]:',
            lambda: f'for {text} in ({self.of("str")})[:5]:',
            lambda: f'for {name}, {text} in zip(({self.of("ints")})[:4], {self.of("str")}):')
        with self.loop(header):
            target = header.split(' in ')[0]
            for its, kind in ((name, 'int'), (text, 'str')):
                if its in target:
                    self.assigned(its, kind)
            self.statements(1, 3, 1)
            if self.chance(40):
                with self.block(f'if {self.of("bool", 1)}:'):
                    self.line(self.pick(['break', 'continue']))
            self.statements(0, 1, 0)

    def for_else(self):
        self.for_()
        if self.lines[-1].startswith('    ' * (self.depth + 1)):
            with self.block('else:'):
                self.print()

    def while_(self):
        if self.scope.loops > 2:
            return self.print()
        count = self.fresh('c')
        self.line(f'{count} = {self.pick("0123")}')
        with self.loop(f'while {count} < {self.pick("345")}{self.pick(["", " and " + self.of("bool", 1)])}:'):
            self.line(f'{count} += 1')
            self.statements(1, 2, 1)
            if self.chance(30):
                with self.block(f'if {self.of("bool", 1)}:'):
                    self.line(self.pick(['break', 'continue']))
        if self.chance(30):
            with self.block('else:'):
                self.line(f'print("else", {count})')

    def try_(self):
        with self.block('try:'):
            self.statements(1, 2, 1)
            self.risky()
        caught = self.pick(['Exception', 'Exception', self.pick(ERRORS),
                            f'({self.pick(ERRORS)}, {self.pick(ERRORS)})'])
        with self.block(f'except {caught} as error:'):
            self.line('print(type(error).__name__, error)')
            if self.chance(15):
                self.line(self.pick(['raise', 'raise RuntimeError("again") from error',
                                     'raise ValueError("inside")']))
            else:
                self.statements(0, 1, 0)
        if self.chance(25):
            with self.block('except Exception as other:'):
                self.line('print("other", repr(other))')
        if self.chance(25):
            with self.block('else:'):
                self.print()
        if self.chance(30):
            with self.block('finally:'):
                self.line(f'print("finally", {self.of("int", 0)})')

    def match_(self):
        with self.block(f'match {self.anything(2)}:'):
            for _ in self.some(2, 4):
                pattern, names = self.pattern(2)
                guard = f' if {self.of("bool", 1)}' if self.chance(20) else ''
                with self.block(f'case {pattern}{guard}:'):
                    self.line(f'print({", ".join([quote("case"), *names])})')
                    self.statements(0, 1, 0)
            with self.block('case _:'):
                self.line('print("no case")')

    def pattern(self, depth):
        """A pattern that can fail, and the names it binds."""
        fresh = self.fresh('m')
        number = self.pick(['0', '1', '2', '-1', '2.5', 'None', 'True', quote('a'), quote(''), quote('bee')])
        kinds = ['int()', 'str()', 'float()', 'list()', 'dict()', 'bool()', 'tuple()', 'set()']
        options = [
            lambda: (number, []), lambda: (f'{number} | {self.pick("345")}', []), lambda: (self.pick(kinds), []),
            lambda: (f'{self.pick(["int", "str", "float", "list"])}({fresh})', [fresh]),
            lambda: (f'{self.pick(kinds)} as {fresh}', [fresh])]
        if depth > 0:
            def sequence():
                parts = [self.pattern(depth - 1) for _ in self.some(0, 2)]
                names = [name for _, its in parts for name in its]
                texts = [text if ' as ' not in text and '|' not in text else f'({text})' for text, _ in parts]
                if self.chance(50):
                    texts.insert(self.dice.randint(0, len(texts)), f'*{fresh}')
                    names.append(fresh)
                return '[' + ', '.join(texts) + ']', names

            def mapping():
                text, names = self.pattern(0)
                rest = f', **{fresh}r' if self.chance(50) else ''
                return f'{{{quote(self.pick(KEYS))}: {text}{rest}}}', names + ([f'{fresh}r'] if rest else [])
            options += [sequence, sequence, sequence, mapping]
        return self.one(*options)

    def with_(self):
        with self.block(f'with Manager({quote(self.pick(WORDS[:3]))}, {self.pick(["False", "False", "True"])}) as manager:'):
            self.statements(1, 2, 1)
            if self.chance(30):
                self.risky()

    def closure(self):
        """An inner function with a counter that it changes."""
        if self.scope.in_class_body or not self.scope.outer:
            return self.assign()
        count, name = self.ensure('int'), self.fresh('inner')
        with self.function(f'def {name}(step={self.of("int", 0)}):', {'step': 'int'}):
            if self.chance(70):
                self.line(f'nonlocal {count}')
                self.line(f'{count} = ({count} + step) % 1000')
            self.statements(0, 1, 0)
            self.line(f'return {count}, step')
        self.line(f'print({name}(), {name}(2), {count})')
