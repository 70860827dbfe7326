"""Functions, classes, generators and coroutines. Each calls only what was defined before it, so all of them end."""

from dataclasses import dataclass

from expressions import quote
from source import PREFIXES
from control_flow import ControlFlow
from statements import ERRORS

BASIC = ['int', 'str', 'ints', 'float', 'dict']


@dataclass
class Function:
    name: str
    result: str
    arguments: list     # (type, name), the name after '/' if positional only, '=' if it has a default, '*' if keyword only


class Definitions(ControlFlow):

    def __init__(self, seed):
        super().__init__(seed)
        self.functions, self.generators, self.classes, self.coroutines = [], [], [], []

    # ---------------------------------------------------------------------------------------- functions

    def parameters(self):
        """Some of every kind of parameter: the text, the arguments of a call, the names inside."""
        texts, arguments, names = [], [], {}

        def add(how, default):
            kind = self.pick(BASIC)
            name = f'{PREFIXES[kind]}_{len(names)}'
            names[name] = kind
            texts.append(f'{name}={getattr(self, kind)(-1)}' if default else
                         f'{name}: {self.pick(["int", "str", "object"])}' if self.chance(10) else name)
            arguments.append((kind, how + name))

        for _ in self.some(0, 2):
            add('/', False)
        if texts and self.chance(30):
            texts.append('/')
        else:
            arguments[:] = [(kind, how[1:]) for kind, how in arguments]
        for _ in self.some(0, 2):
            add('', False)
        for _ in self.some(0, 2):
            add('=', True)
        if self.chance(30):
            texts.append('*rest')
            names['rest'] = 'tuple'
        elif self.chance(40):
            texts.append('*')
        if texts and texts[-1].startswith('*'):
            for _ in self.some(texts[-1] == '*', 2):
                add('*', self.chance(40))
        if self.chance(20):
            texts.append('**more')
            names['more'] = 'dict'
        return ', '.join(texts), arguments, names

    def call_text(self, function, depth):
        """A call that fits, nearly always."""
        positional, keywords = [], []
        for kind, how in function.arguments:
            value = self.of(kind, depth)
            if self.chance(2):
                continue
            if how.startswith('/'):
                positional.append(value)
            elif how.startswith('*'):
                keywords.append(f'{how[1:]}={value}')
            elif how.startswith('='):
                if self.chance(40):
                    keywords.append(f'{how[1:]}={value}')
            elif keywords or self.chance(25):
                keywords.append(f'{how}={value}')
            else:
                positional.append(value)
        self.dice.shuffle(keywords)
        if self.chance(5):
            positional.append(self.pick([f'*{self.of("ints", 0)}', '5']))
        if self.chance(4):
            keywords.append(self.pick(['wrong=1', '**{"x": 1}']))
        return f'{function.name}({", ".join(positional + keywords)})'

    def call(self, kind, depth):
        fitting = [f for f in self.functions if f.result == kind]
        if not fitting or self.scope.loops > 2 or not self.chance(60 if self.scope.outer else 100):
            return getattr(self, kind)(-1)
        return self.call_text(self.pick(fitting), 0)

    def generated(self, depth):
        if not self.generators or self.scope.loops > 2:
            return self.ints(-1)
        return f'list({self.pick(self.generators)}({self.pick("01234")}))'

    def define_function(self):
        text, arguments, names = self.parameters()
        function = Function(self.fresh('func'), self.pick(['int', 'str']), arguments)
        for _ in range(self.pick([0, 0, 0, 1, 2])):
            self.line('@traced')
        with self.function(f'def {function.name}({text}):', names):
            if self.chance(30):
                self.line('"""About this function."""')
            self.statements(1, 4)
            if self.chance(40):
                with self.block(f'if {self.of("bool")}:'):
                    self.line(f'return {self.of(function.result)}')
            self.line(f'return {self.of(function.result)}')
        self.functions.append(function)

    def define_recursion(self):
        name, kind = self.fresh('rec'), self.pick(['int', 'str'])
        with self.function(f'def {name}(n, depth=0):', {'n': 'int', 'depth': 'int'}):
            with self.block('if n <= 0 or depth > 5:'):
                self.line(f'return {self.of(kind, 1)}')
            again = f'{name}({self.pick(["n - 1", "n // 2", "n - 2"])}, depth + 1)'
            if self.chance(50):
                self.line('print("  " * depth, n)')
            if kind == 'int':
                self.line(f'return ({again} {self.pick("+-*")} {self.pick(["n", again, self.of("int", 1)])}) % 100003')
            else:
                self.line(f'return ({self.of("str", 1)} + {again})[:20]')
        self.functions.append(Function(name, kind, [('int', '/')]))

    # --------------------------------------------------------------------------------------- generators

    def define_generator(self):
        name = self.fresh('gen')
        earlier = list(self.generators)
        with self.function(f'def {name}(n):', {'n': 'int'}, is_generator=True):
            with self.block('try:'):
                with self.loop('for i in range(n):'):
                    self.assigned('i', 'int')
                    self.line(self.pick([f'yield {self.of("int", 1)}', 'yield i',
                                         'got = yield i * 2\nprint("got", got)']
                                        ).replace('\n', '\n' + '    ' * self.depth))
                    self.statements(0, 1, 0)
                if earlier and self.chance(50):
                    self.line(f'result = yield from {self.pick(earlier)}({self.pick("12")})')
                    self.line('print("result", result)')
            if self.chance(50):
                caught = self.pick(['ValueError', 'GeneratorExit', 'Exception'])
                with self.block(f'except {caught} as error:'):
                    self.line('print("inside", repr(error))')
                    self.line(self.pick(['raise', 'return 7', 'yield -1' if caught != 'GeneratorExit' else 'pass']))
            with self.block('finally:'):
                self.line(f'print("end of {name}")')
            if self.chance(50):
                self.line(f'return {self.of("int", 0)}')
        self.generators.append(name)

    def use_generator(self):
        if not self.generators:
            return self.print()
        g = self.fresh('g')
        self.line(f'{g} = {self.pick(self.generators)}({self.pick("0123")})')
        for _ in self.some(1, 4):
            self.line(self.pick([f'print(next({g}, "end"))', f'print(next({g}))',
                                 f'print({g}.send({self.pick(["None", "5", quote("x")])}))',
                                 f'print({g}.throw(ValueError("thrown")))', f'{g}.close()', f'print(*{g})',
                                 f'print([v for v in {g}], {g}.gi_running)', f'for v in {g}: print("v", v); break',
                                 f'print(sum({g}))', f'print({g}.__name__, {g}.gi_frame is None)']))

    # ------------------------------------------------------------------------------------------ classes

    def define_error(self):
        name = self.fresh('Problem')
        base = self.pick(['Exception', 'ValueError', 'LookupError', *(c for c in self.errors)])
        with self.block(f'class {name}({base}):'):
            if self.chance(60):
                with self.block('def __init__(self, text, code=1):'):
                    self.line('super().__init__(text)')
                    self.line('self.code = code')
                if self.chance(50):
                    with self.block('def __str__(self):'):
                        self.line(f'return f"{name}: {{self.args}} {{self.code}}"')
        self.errors.append(name)

    def define_class(self):
        name = self.fresh('Class')
        bases = self.dice.sample(self.classes, min(len(self.classes), self.pick([0, 1, 1, 2])))
        with self.block(f'class {name}({", ".join(bases)}):' if bases else f'class {name}:'):
            self.scope.in_class_body = True
            self.line(f'shared = {self.int(-1)}')
            self.scope.in_class_body = False
            if not bases or self.chance(60):
                self.method('__init__(self, value=3, *args)', 'super().__init__(value, *args)' if bases else '',
                            {'value': 'int'},
                            f'self.value = {self.pick(["value", "value + 1", "abs(value) % 50"])}')
            if not bases or self.chance(40):
                self.method('__repr__(self)', '', {}, f'return f"{name}({{self.value}})"')
            for template in self.dice.sample(self.methods(name, bases), self.dice.randint(2, 7)):
                self.method(*template)
        self.classes.append(name)
        return name

    def method(self, header, first, names, last):
        if header.startswith('@'):
            decorator, header = header.split(' ', 1)
            self.line(decorator)
        with self.function(f'def {header}:', {**names}):
            if first:
                self.line(first)
            if self.chance(20) and not header.startswith(('__repr__', '__getattr__', '__hash__', '__bool__',
                                                          '__len__', '__eq__',
                                                                  '__del__', '__next__')):
                self.statements(1, 1, 0)
            self.line(last.split('\n')[0])
        for line in last.split('\n')[2:]:       # a second function, such as a setter
            self.line(line)

    def methods(self, name, bases):
        number = lambda: self.pick(['self.value', 'self.value * 2', 'self.shared', 'len(str(self.value))',
                                    self.of('int', 0)])
        other = 'getattr(other, "value", other)'
        super_call = f'return super().m1(x) + {number()}' if bases else f'return x + {number()}'
        return [
            ('__eq__(self, other)', '', {}, f'return self.value == {other}'),
            ('__lt__(self, other)', '', {}, self.pick([f'return self.value < {other}', 'return NotImplemented'])),
            ('__add__(self, other)', '', {}, f'return type(self)({number()} + {other})'),
            ('__radd__(self, other)', '', {},
             self.pick([f'return {name}(other + {number()})', 'return NotImplemented'])),
            ('__iadd__(self, other)', f'self.value += {other}', {}, 'return self'),
            ('__mul__(self, n)', '', {'n': 'int'},
             'return NotImplemented' if self.chance(30) else 'return type(self)(self.value * n)'),
            ('__neg__(self)', '', {}, 'return type(self)(-self.value)'),
            ('__len__(self)', '', {}, f'return {number()}'),
            ('__bool__(self)', '', {}, f'return {number()} > 2'),
            ('__getitem__(self, i)', '', {}, 'return [self.value, 10, 20][i]'),
            ('__setitem__(self, i, v)', '', {}, 'self.value = (i, v)' if self.chance(20) else 'self.value = v'),
            ('__contains__(self, x)', '', {}, 'return x == self.value'),
            ('__iter__(self)', '', {}, self.pick(['return iter([self.value, 1])', 'yield from (self.value, 2, 3)'])),
            ('__call__(self, x=1, *rest)', '', {'x': 'int'}, f'return x, rest, {number()}'),
            ('__getattr__(self, name)', '', {},
             self.pick(['return "no " + name', 'raise AttributeError("never " + name)'])),
            ('__str__(self)', '', {}, f'return f"<{{self.value}} of {name}>"'),
            ('__format__(self, spec)', '', {}, 'return f"{spec}/{self.value}"'),
            ('__hash__(self)', '', {}, 'return hash(self.value)'),
            ('__index__(self)', '', {}, f'return {number()}'),
            ('m1(self, x=1)', '', {'x': 'int'}, super_call),
            ('m2(self, x, y=2, *, z=3)', '', {'x': 'int', 'y': 'int', 'z': 'int'},
             f'return f"{{x}}{{y}}{{z}}{{self.value}}"'),
            ('@property p(self)', '', {}, f'return {number()}'),
            ('@property q(self)', '', {},
             'return self.value + 1\n\n@q.setter\ndef q(self, v):\n    print("set q", v)\n    self.value = v'),
            ('__setattr__(self, name, v)', 'print("set", name, v)', {}, 'super().__setattr__(name, v)'),
            ('__delattr__(self, name)', 'print("delete", name)', {}, 'object.__delattr__(self, name)'),
            ('__ne__(self, other)', '', {}, 'return "different"'),
            ('__rmul__(self, n)', '', {'n': 'int'}, 'return (n, self.value)'),
            ('__divmod__(self, other)', '', {}, 'return self.value, other'),
            ('__reversed__(self)', '', {}, 'return iter("reversed")'),
            ('__next__(self)', '', {}, 'raise StopIteration'),
            ('__int__(self)', '', {}, f'return {number()}'),
            ('__abs__(self)', '', {}, 'return abs(self.value)'),
            ('__init_subclass__(cls, **more)', f'print("subclass of {name}:", cls.__name__)', {},
             'super().__init_subclass__(**more)'),
            ('__class_getitem__(cls, key)', '', {}, 'return cls.__name__, key'),
            ('__del__(self)', '', {}, f'print("del {name}")'),
            ('@classmethod make(cls, v=4)', '', {'v': 'int'}, 'return cls(v)'),
            ('@staticmethod helper(x=5)', '', {'x': 'int'}, 'return x * 2'),
            ('__private(self)', '', {}, f'return "private of {name}"'),
            ('public(self)', '', {}, 'return self.__private()'),
        ]

    def use_object(self):
        if not self.classes:
            return self.print()
        cls, o = self.pick(self.classes), self.fresh('o')
        self.line(f'{o} = {cls}({self.pick(["", self.of("int", 1), "7", "1, 2, 3"])})')
        n = self.of('int', 1)
        for _ in self.some(1, 5):
            other = self.pick([o, f'{self.pick(self.classes)}(3)', n])
            self.line(self.pick([
                f'print({o}, repr({o}), f"{{{o}}}", [{o}])', f'print({o} == {other}, {o} != {other})',
                f'print({o} < {other}, {o} > {other})',
                f'print({o} + {other})', f'print({other} + {o})', f'{o} += {other}; print({o})',
                f'print({o} * 2, -{o})', f'print(len({o}), bool({o}))',
                f'print({o}[0], {o}[5])', f'{o}[1] = {n}', f'print(3 in {o})', f'print(list({o}), *{o})',
                f'print({o}(), {o}(1, 2))',
                f'print({o}.missing, getattr({o}, "other", "default"))', f'print({o}.p, {o}.value, {o}.shared)',
                f'{o}.p = 5', f'{o}.q += 2; print({o}.q)', f'print({o} != {other}, 3 * {o}, divmod({o}, {other}))',
                f'print([*reversed({o})], next({o}, "end"), int({o}), abs({o}))',
                f'print({cls}[int], {cls}["a", 1])', f'{o} = None', f'del {o}',
                f'print({o} <= {other}, {o} >= {other})', f'print({o} in [{o}, {other}], [{o}].index({other}))',
                f'{o}.extra = {n}; print(vars({o}))',
                f'print({o}.m1(), {o}.m1(x={n}))', f'print({o}.m2(1), {o}.m2(1, z=9), {o}.m2())',
                f'print({cls}.make(), {o}.make(2), {cls}.helper(), {o}.helper(3))',
                f'print({o}.public())',
                f'print(isinstance({o}, {self.pick(self.classes)}), issubclass({cls}, {self.pick(self.classes)}))',
                f'print([k.__name__ for k in {cls}.__mro__])', f'print(sorted([{o}, {cls}(1), {cls}(2)]))',
                f'print(max({o}, {cls}(2)), f"{{{o}:spec}}")',
                f'print({{{o}: 1}}, hash({o}) == hash({o}))', f'{cls}.shared = {n}; print({o}.shared, {o}.__dict__)',
                f'del {o}.value', f'print(range(9)[{o}], [0, 1, 2][{o}])',
                f'match {o}:\n    case {cls}(value={self.pick(["3", "v", "int()"])}): print("matched")\n    case _: print("not matched")'
                .replace('\n', '\n' + '    ' * self.depth)]))

    # --------------------------------------------------------------------------------------- coroutines

    def define_coroutine(self):
        name = self.fresh('co')
        earlier = list(self.coroutines)
        with self.function(f'async def {name}(n, delay=0.1):', {'n': 'int'}, is_async=True):
            self.line(f'print("{name} begins", n)')
            with self.block('try:'):
                self.line(f'await asyncio.sleep({self.pick(["delay", "0", "0.25", "delay * n % 3 if n > 0 else 0"])})')
                self.statements(0, 1, 1)
                if earlier and self.chance(60):
                    self.line(f'print(await {self.pick(earlier)}({self.pick(["n", "1", "n + 1"])}))')
                if self.chance(30):
                    self.line(f'async with lock: await asyncio.sleep(0.1); print("{name} has the lock")')
                if self.chance(20):
                    self.line('async for i in ticks(2): print("tick", i, n)')
                if self.chance(20):
                    self.line(f'if n > 2: raise {self.pick(ERRORS[:6])}(f"{name} {{n}}")')
                if self.chance(20):
                    self.line('print([i async for i in ticks(n % 3)])')
            with self.block('finally:'):
                self.line(f'print("{name} ends", n, round(asyncio.get_running_loop().time(), 3))')
            self.line(f'return {self.pick(["n * 2", quote(name), "(n, delay)"])}')
        self.coroutines.append(name)

    def define_main(self):
        co = lambda: f'{self.pick(self.coroutines)}({self.pick("01234")}{self.pick(["", ", 0.2", ", delay=0.3"])})'
        with self.block('async def main():'):
            self.line('global lock')
            self.line('lock = asyncio.Lock()')
            for _ in self.some(2, 4):
                with self.block('try:'):
                    task = self.fresh('task')
                    ways = [
                        lambda: self.line(f'print(await {co()})'),
                        lambda: self.line(f'print(await asyncio.gather({co()}, {co()}, {co()}))'),
                        lambda: self.line(f'print(await asyncio.gather({co()}, {co()}, return_exceptions=True))'),
                        lambda: (self.line(f'{task} = asyncio.create_task({co()})'),
                                 self.line(f'await asyncio.sleep({self.pick(["0", "0.05", "0.5"])})'),
                                 self.line(self.pick([f'{task}.cancel()', 'print("waited")'])),
                                 self.line(f'print(await {task})')),
                        lambda: self.line(f'print(await asyncio.wait_for({co()}, {self.pick(["0.05", "1", "0.3"])}))'),
                        lambda: self.group(co)]
                    self.one(*ways)
                with self.block('except (Exception, asyncio.CancelledError) as error:'):
                    self.line('print(type(error).__name__, error, round(asyncio.get_running_loop().time(), 3))')
        with self.block('try:'):
            self.line('asyncio.run(main())')
        with self.block('except Exception as error:'):
            self.line('print(repr(error))')

    def group(self, co):
        with self.block('async with asyncio.TaskGroup() as group:'):
            for _ in self.some(1, 3):
                self.line(f'group.create_task({co()})')
