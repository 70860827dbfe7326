"""Functions that do nothing but jump: loops, try with all its clauses, with, return, break, continue and raise, nested."""

from statements import ERRORS, Statements


class ControlFlow(Statements):
    """`define_flow` writes a function of one int; every way through it prints where it has been.

    Of its kinds, generators and coroutines are stepped through by `drive` of the preamble: sent to, thrown at, closed.
    """

    flows = ()      # (name, kind)

    def define_flow(self):
        kind = self.pick(['function', 'function', 'generator', 'generator', 'coroutine'])
        name = self.fresh('flow')
        with self.function(f'{"async " * (kind == "coroutine")}def {name}(n):', {'n': 'int'}):
            self.line('steps = 0')
            self.flow(4, False, kind)
            self.line('print("end")')
            if kind == 'generator':
                self.line('yield "last"')
        self.flows += ((name, kind),)
        with self.block('for n in range(6):'):
            if kind == 'function':
                with self.block('try:'):
                    self.line(f'print("{name}", n, {name}(n))')
                with self.block('except Exception as error:'):
                    self.line('print(repr(error), repr(error.__context__))')
            else:
                plan = ['("send", None)'] + [self.pick(['("send", None)', '("send", "sent")',
                                                        '("throw", ValueError("thrown"))', '("throw", KeyError)',
                                                        '("close", None)'])
                                             for _ in self.some(1, 5)]
                self.line(f'drive({name}(n), [{", ".join(plan)}])')

    def flow(self, depth, in_loop, kind):
        for _ in self.some(1, 3 if depth > 1 else 2):
            self.one(*[self.flow_mark] * (2 if depth > 0 else 6), lambda: self.flow_jump(in_loop, kind),
                     *([lambda: self.flow_try(depth - 1, in_loop, kind)] * 3 if depth > 0 else []),
                     *([lambda: self.flow_loop(depth - 1, kind), lambda: self.flow_with(depth - 1, in_loop, kind),
                        lambda: self.flow_if(depth - 1, in_loop, kind)] if depth > 0 else []))

    def flow_mark(self):
        self.line(f'print({self.dice.randrange(100)}, end=" ")')

    def flow_condition(self):
        return self.pick([f'n % {self.pick("23")} == {self.pick("01")}', f'n {self.pick("<>")} {self.pick("1234")}',
                          f'steps > {self.pick("123")}', f'(n + steps) % {self.pick("345")} == {self.pick("012")}'])

    def flow_jump(self, in_loop, kind):
        jumps = [f'return {self.pick(["n", "steps", "None", "(n, steps)"])}', 'raise',
                 f'raise {self.pick(ERRORS[:8])}({self.dice.randrange(9)})',
                 *(['break', 'continue'] * 2 if in_loop else []), *self.pauses(kind)]
        with self.block(f'if {self.flow_condition()}:'):
            self.line(self.pick(jumps))

    def pauses(self, kind):
        """Where a generator or coroutine of this kind can stop."""
        others = [name for name, its in self.flows if its == kind]
        if kind == 'generator':
            return ['yield n', 'print("got", (yield steps), end=" ")',
                    *(f'print("result", (yield from {other}(n - 1)), end=" ")' for other in others[-1:])] * 2
        if kind == 'coroutine':
            return ['await Pause(n)', 'print("got", await Pause(steps), end=" ")',
                    *(f'print("result", await {other}(n - 1), end=" ")' for other in others[-1:])] * 2
        return [f'{other}(n - 1)' for other in others[-1:]]

    def flow_if(self, depth, in_loop, kind):
        with self.block(f'if {self.flow_condition()}:'):
            self.flow(depth, in_loop, kind)
        if self.chance(50):
            with self.block('else:'):
                self.flow(depth, in_loop, kind)

    def flow_loop(self, depth, kind):
        counter = self.fresh('k')
        if self.chance(40):
            self.line(f'{counter} = 0')
            header = f'while {counter} < {self.pick("123")}:'
        else:
            header = f'for {counter} in range({self.pick("123")}):'
        with self.block(header):
            self.line('steps += 1')
            if header.startswith('while'):
                self.line(f'{counter} += 1')
            self.flow(depth, True, kind)
        if self.chance(40):
            with self.block('else:'):
                self.flow(depth - 1, False, kind)

    def flow_try(self, depth, in_loop, kind):
        with self.block('try:'):
            self.flow(depth, in_loop, kind)
            if self.chance(60):
                self.flow_jump(in_loop, kind)
        has_except = self.chance(70)
        if has_except:
            for caught in self.pick([['Exception'], ['ValueError', 'Exception'], ['(KeyError, TypeError)'],
                                     ['LookupError']]):
                with self.block(f'except {caught} as error:'):
                    self.line('print(type(error).__name__, error.args, end=" ")')
                    self.flow(depth - 1, in_loop, kind)
            if self.chance(40):
                with self.block('else:'):
                    self.flow(depth - 1, in_loop, kind)
        if not has_except or self.chance(50):
            with self.block('finally:'):
                self.line('print("finally", steps, end=" ")')
                self.flow(depth - 1, in_loop, kind)

    def flow_with(self, depth, in_loop, kind):
        swallow = self.pick(['False', 'True', self.flow_condition()])
        with self.block(f'with Manager("m{self.dice.randrange(9)}", {swallow}):'):
            self.flow(depth, in_loop, kind)
