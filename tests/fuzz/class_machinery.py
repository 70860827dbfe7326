"""Attributes under change: classes with every kind of attribute, and instances looked at while the classes change.

What a place in the program remembers about the last object it saw must be forgotten at the right moment; so one
function looks at many objects, again and again.
"""

from source import Source

NAMES = ['a', 'b', 'c', 'd']
HELPERS = '''\
class Data:
    def __init__(self, text): self.text = text
    def __set_name__(self, owner, name): self.text += f".{owner.__name__}.{name}"
    def __get__(self, instance, owner): return self.text, instance is None
    def __set__(self, instance, value): vars(instance)["set"] = value
class NonData:
    def __init__(self, text): self.text = text
    def __get__(self, instance, owner): return "non-data", self.text, owner.__name__
class Meta(type):
    meta = "attribute of the metaclass"
    def d(cls): return "metaclass d of " + cls.__name__
    def __call__(cls, *args):
        print("making", cls.__name__, end="; ")
        return super().__call__(*args)
def show(value):
    try:
        value = value() if callable(value) and not isinstance(value, type) else value
    except TypeError as error:
        return str(error)
    return repr(value).split(" at 0x")[0]
def attempt_change(change):
    try:
        change()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, str(error).split(" at 0x")[0])
'''


class ClassMachinery(Source):

    def class_machinery(self):
        self.lines += HELPERS.splitlines()
        self.classes = []
        count = self.dice.randint(3, 6)
        for number in range(count):
            self.machine_class(number)
        self.line('makers = [' + ', '.join(f'K{n}' for n in range(count)) + ']')
        self.line('print([[k.__name__ for k in maker.__mro__] for maker in makers])')
        self.line(f'objects = [maker() for maker in makers + makers[:{self.pick("012")}]]')
        self.looking()
        for _ in self.some(8, 20):
            self.change(count)

    def machine_class(self, number):
        """K2, with bases among K0 and K1. If Python refuses the bases, a class without them takes its place."""
        bases = self.dice.sample([f'K{n}' for n in range(number)], min(number, self.pick([0, 1, 1, 2, 2, 3])))
        metaclass = 'metaclass=Meta' if self.chance(15) else ''
        header = ', '.join(bases + ([metaclass] if metaclass else []))
        with self.block('try:'):
            self.machine_body(number, header)
        with self.block('except TypeError as error:'):
            self.line('print(error)')
            self.machine_body(number, '')

    def machine_body(self, number, header):
        with self.block(f'class K{number}({header}):'):
            if self.chance(12):
                self.line(f'__slots__ = {self.pick(["()", "(chr(97),)", "(chr(98), chr(99))"])}')
            for name in self.dice.sample(NAMES, self.dice.randint(0, 4)):
                self.attribute(number, name)
            if self.chance(60):
                with self.block('def chain(self, *path):'):
                    self.line(f'path += ({number},)')
                    self.line('return super().chain(*path)' if header and self.chance(75) else 'return path')
            if self.chance(40):
                with self.block('def __init__(self, *args):'):
                    if self.chance(70):
                        self.line('super().__init__(*args)')
                    self.line(f'self.{self.pick(NAMES)} = "init {number}"')
            if self.chance(12):
                self.line(f'def __getattr__(self, name): return f"made {{name}} by K{number}"')
            if self.chance(6):
                with self.block('def __setattr__(self, name, value):'):
                    self.line('print("set", name, end="; ")')
                    self.line('super().__setattr__(name, value)')
            if self.chance(4):
                self.line('def __getattribute__(self, name): return super().__getattribute__(name) if name != "c" else "intercepted c"')
            self.line('pass')

    def attribute(self, number, name):
        """One attribute in a class body, of a random kind."""
        for line in self.pick([
                [f'{name} = {number * 10}'], [f'{name} = {number * 10}'],
                [f'def {name}(self): return "method {number}"'],
                ['@property', f'def {name}(self): return "property {number}"'],
                ['@classmethod', f'def {name}(cls): return cls.__name__, {number}'],
                ['@staticmethod', f'def {name}(): return "static {number}"'], [f'{name} = Data("data {number}")'],
                [f'{name} = NonData({number})'],
                [f'{name} = lambda self: "lambda {number}"'], [f'{name} = len'],
                [f'def {name}(self): return super().{name}']]):
            self.line(line)

    def looking(self):
        """The one place in the program that reads the attributes."""
        with self.block('def look(o):'):
            for name in NAMES:
                with self.block('try:'):
                    self.line(f'print("{name}", show(o.{name}), end="; ")')
                with self.block('except AttributeError as error:'):
                    self.line('print(error, end="; ")')
            with self.block('try:'):
                self.line('print(o.chain("start"))')
            with self.block('except (AttributeError, TypeError) as error:'):
                self.line('print(error)')
        with self.block('def write(o, value):'):
            for name in NAMES[:3]:
                with self.block('try:'):
                    self.line(f'o.{name} = value')
                with self.block('except AttributeError as error:'):
                    self.line('print(error, end="; ")')
            self.line('look(o)')

    def change(self, count):
        k, o, name = f'K{self.dice.randrange(count)}', f'objects[{self.dice.randrange(count)}]', self.pick(NAMES)
        value = self.pick(['"new"', '5', 'lambda self=None: "new function"', 'property(lambda self: "new property")',
                           'Data("late")', 'NonData("late")', 'None'])
        with self.block(f'for i in range({self.pick("123")}):'):
            self.line(self.pick(['look(objects[i])', f'look({o})', 'for o in objects: look(o)', f'look({k})']))
            change = self.pick([
                f'setattr({k}, "{name}", {value})', f'setattr({k}, "{name}", {value})', f'delattr({k}, "{name}")',
                f'setattr({o}, "{name}", i)', f'delattr({o}, "{name}")',
                f'vars({o}).update({name}="in the dict")', f'vars({o}).pop("{name}", None)', f'vars({o}).clear()',
                f'setattr({o}, "__class__", {k})', f'write({o}, i)',
                f'setattr({k}, "__getattr__", lambda self, name: "late " + name)', f'delattr({k}, "__getattr__")',
                f'setattr({k}, "chain", lambda self, *path: ("patched", *path))',
                f'delattr({k}, "chain")', f'objects.append({k}())',
                f'setattr({k}, "__name__", "Renamed{self.dice.randrange(9)}")', f'objects.reverse()'])
            self.line(f'attempt_change(lambda: {change})')
            self.line(f'look({o})')
