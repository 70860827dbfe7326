"""Expressions of a wanted type. Now and then one of a wrong type or with a wrong index: errors are part of Python."""

from source import TYPES, Source

WORDS = ['a', 'bee', 'Cat', 'dog eat', 'éclair', 'x-y', '', '12', ' pad ', 'zz', 'Q', '日本', "it's", 'tab\\t', '3.5']
KEYS = ['a', 'b', 'cc', 'k', 'zoo']
INT_SPECS = ['', 'd', '5', '<6', '>7d', '^9', '+', '04', 'x', '#x', 'b', 'o', ',', '_', 'e', '.2f', '8.3f', '%',
             '*^11', '=+7', 'n']
FLOAT_SPECS = ['', '.2f', '8.3f', 'e', '.3g', 'g', '+.1f', '010.2f', '<9', '.0f', '%', ',.2f', '.1%', '>12.4e']
STR_SPECS = ['', '5', '<8', '>8', '^9', '*^10', '.2', '>6.3', 's', '=^7']


def quote(text):
    return f'"{text}"'


class Expressions(Source):
    """`of(type)` is the way in; the methods named after a type give one expression of that type."""

    def of(self, kind, depth=2):
        if self.dice.randrange(250) == 0:
            return f'({self.wrong(depth)})'
        names = self.scope.readable(kind)
        if names and self.chance(35 if depth > 0 else 70):
            return self.pick(names)
        return getattr(self, kind)(depth - 1)

    def anything(self, depth=2):
        return self.of(self.pick(TYPES), depth)

    def wrong(self, depth):
        """Something of another type, or a name that is not there."""
        if self.chance(15):
            return self.pick(['missing', 'None', 'n9', 'len(5)', 'undefined_name'])
        return getattr(self, self.pick(TYPES))(depth - 1)

    # ------------------------------------------------------------------------------------------ numbers

    def small(self):
        """An int for an index or a count."""
        return self.pick(['0', '1', '2', '3', '-1', '-2'])

    def int(self, depth):
        if depth < 0:
            return str(self.pick([0, 1, 2, 3, 5, 7, 10, 42, -1, -3, 100, 255, 1000, 65536, 10**9, 2**63]))
        of = lambda kind: self.of(kind, depth)
        return self.one(
            lambda: self.arithmetic(depth),
            lambda: self.arithmetic(depth),
            lambda: f'({of("int")} {self.pick(["//", "%"])} {of("int")})',
            lambda: f'({of("int")} {self.pick("&|^")} {of("int")})',
            lambda: f'(({of("int")}) {self.pick(["<<", ">>"])} {self.pick("0123")})',
            lambda: f'({of("int")} % 1000) ** {self.pick("0123")}',
            lambda: f'{self.pick("-~+")}({of("int")})',
            lambda: f'abs({of("int")})',
            lambda: f'len({of(self.pick(["str", "ints", "strs", "tuple", "dict", "set"]))})',
            lambda: f'{self.pick(["sum", "max", "min"])}({of("ints")})',
            lambda: f'max({of("ints")}, default={of("int")})',
            lambda: f'max({of("int")}, {of("int")}, key=lambda v: {self.pick(["-v", "v % 5", "abs(v)"])})',
            lambda: f'({of("ints")} or [{of("int")}])[{self.pick(["0", "-1"])}]',
            lambda: f'({of("ints")})[{self.small()}]',
            lambda: f'({{"k": {of("int")}}} | {of("dict")})["k"]',
            lambda: f'{of("dict")}.get({quote(self.pick(KEYS))}, {of("int")})',
            lambda: f'int({of(self.pick(["bool", "float", "int"]))})',
            lambda: f'int(str({of("int")}))',
            lambda: f'int({of("float")})',
            lambda: f'round({of("float")})',
            lambda: f'ord(({of("str")} or "q")[-1])',
            lambda: f'{of("str")}.{self.pick(["find", "count", "rfind", "find", "count", "index"])}({of("str")})',
            lambda: f'({of("ints")}).{self.pick(["count", "count", "count", "index"])}({of("int")})',
            lambda: f'({of("int")} if {of("bool")} else {of("int")})',
            lambda: f'({of("int")} {self.pick(["and", "or"])} {of("int")})',
            lambda: f'(lambda p, q={of("int")}: p {self.pick("+-*")} q)({of("int")})',
            lambda: f'pow({of("int")}, {self.pick("0123")}, {self.pick(["7", "1009", of("int")])})',
            lambda: f'next(iter({of("ints")}), {of("int")})',
            lambda: f'divmod({of("int")}, {of("int")})[{self.pick("01")}]',
            lambda: f'hash(int({of("int")}))',
            lambda: f'({of("int")}).bit_length()',
            lambda: f'sum({of("int")} for i in {of("ints")} if {self.of_item("i", "bool", depth)})',
            lambda: self.call('int', depth))

    def arithmetic(self, depth):
        """Several operators without brackets: who binds tighter?"""
        text = self.of('int', depth)
        for _ in self.some(1, 3):
            text += f' {self.pick(["+", "-", "*", "+", "-"])} {self.of("int", depth)}'
        return f'({text})'

    def float(self, depth):
        if depth < 0:
            return self.pick(['0.0', '1.5', '-2.25', '0.1', '3.14159', '1e10', '1e-5', '100.0', '2.5', '-0.0',
                              '1e300'])
        of = lambda kind: self.of(kind, depth)
        return self.one(
            lambda: f'({of("float")} {self.pick("+-*/")} {of(self.pick(["float", "int"]))})',
            lambda: f'({of("int")} / {of("int")})',
            lambda: f'({of("float")} {self.pick(["//", "%"])} {of("float")})',
            lambda: f'round({of("float")}, {self.pick("0123")})',
            lambda: f'float({of(self.pick(["int", "bool"]))})',
            lambda: f'float(repr({of("float")}))',
            lambda: f'-{of("float")}',
            lambda: f'abs({of("float")})',
            lambda: f'sum([{of("float")}, {of("float")}, {of("int")}])',
            lambda: f'min({of("float")}, {of("float")})',
            lambda: f'(abs({of("float")}) ** 0.5)',
            lambda: f'({of("float")} if {of("bool")} else {of("float")})')

    def bool(self, depth):
        if depth < 0:
            return self.pick(['True', 'False'])
        of = lambda kind: self.of(kind, depth)
        compare = lambda: self.pick(['<', '<=', '>', '>=', '==', '!='])
        kind = self.pick(['int', 'int', 'float', 'str', 'ints', 'tuple'])
        return self.one(
            lambda: f'({of(kind)} {compare()} {of(kind)})',
            lambda: f'({of("int")} {compare()} {of("int")} {compare()} {of("int")})',
            lambda: f'({self.anything(depth)} == {self.anything(depth)})',
            lambda: f'({of("int")} {self.pick(["in", "not in"])} {of(self.pick(["ints", "set", "tuple"]))})',
            lambda: f'({of("str")} {self.pick(["in", "not in"])} {of(self.pick(["str", "strs", "dict"]))})',
            lambda: f'(not {of("bool")})',
            lambda: f'({of("bool")} {self.pick(["and", "or"])} {of("bool")})',
            lambda: f'([{self.anything(depth)}][0] {self.pick(["is", "is not"])} None)',
            lambda: f'isinstance({self.anything(depth)}, {self.pick(["int", "str", "(list, tuple)", "dict", "bool", "int | float"])})',
            lambda: f'{self.pick(["any", "all"])}({self.of_item("i", "bool", depth)} for i in {of("ints")})',
            lambda: f'bool({self.anything(depth)})',
            lambda: f'{of("str")}.{self.pick(["isdigit", "isalpha", "isupper", "islower", "isspace", "isalnum", "isidentifier"])}()',
            lambda: f'{of("str")}.{self.pick(["startswith", "endswith"])}({of("str")})')

    # --------------------------------------------------------------------------------------------- text

    def str(self, depth):
        if depth < 0:
            return quote(self.pick(WORDS))
        of = lambda kind: self.of(kind, depth)
        return self.one(
            lambda: f'({of("str")} + {of("str")})',
            lambda: f'({of("str")} * {self.pick("0123")})',
            lambda: f'({of("str")})[{self.slice()}]',
            lambda: f'({of("str")} + {of("str")} or "empty")[{self.pick(["0", "-1"])}]',
            lambda: f'{of("str")}.{self.pick(["upper", "lower", "title", "strip", "capitalize", "swapcase", "lstrip", "casefold"])}()',
            lambda: f'{of("str")}.replace({of("str")}, {of("str")}{self.pick(["", ", 1"])})',
            lambda: f'{of("str")}.{self.pick(["center", "ljust", "rjust"])}({self.pick("0579")}{self.pick(["", ", chr(42)", ", chr(960)"])})',
            lambda: f'{of("str")}.zfill({self.pick("0369")})',
            lambda: f'{of("str")}.{self.pick(["removeprefix", "removesuffix", "strip", "rstrip"])}({of("str")})',
            lambda: f'{of("str")}.join({of("strs")})',
            lambda: f'", ".join(map({self.pick(["str", "repr"])}, {of(self.pick(["ints", "strs", "tuple"]))}))',
            lambda: f'{self.pick(["str", "repr", "ascii"])}({self.anything(depth)})',
            lambda: f'chr({self.pick(["65 + ", "97 + ", "ord(chr(960)) + "])}{of("int")} % 26)',
            lambda: f'{self.pick(["hex", "bin", "oct"])}({of("int")})',
            lambda: f'type({self.anything(depth)}).__name__',
            lambda: f'({of("str")} if {of("bool")} else {of("str")})',
            lambda: f'({of("str")} or {of("str")})',
            lambda: f'{self.pick(["max", "min"])}({of("strs")}{self.pick(["", ", key=len", ", default=chr(45)"])})',
            lambda: f'format({of("int")}, {quote(self.pick(INT_SPECS))})',
            lambda: f'format({of("float")}, {quote(self.pick(FLOAT_SPECS))})',
            lambda: f'"%{self.pick(["d", "5d", "-5d", "05d", "x", "s", "r", "+d", "#x"])}|%{self.pick(["s", "5s", "-6s", ".2s", "r"])}" % ({of("int")}, {of("str")})',
            lambda: f'"%{self.pick(["f", ".2f", "8.3f", "e", "g", "+.1f", "s"])}%%" % {of("float")}',
            lambda: f'"{{}} {{1:>4}} {{0!r}}".format({of("int")}, {of("str")})' if self.chance(10) else
                    f'"{{0}} {{1:>{self.pick("468")}}} {{0!r}} {{k:{self.pick(STR_SPECS)}}}".format({of("int")}, {of("int")}, k={of("str")})',
            lambda: f'{of("bytes")}.decode({self.pick([quote("latin-1"), "errors=" + quote("replace")])})',
            lambda: self.fstring(),
            lambda: self.fstring(),
            lambda: self.call('str', depth))

    def fstring(self):
        """Simple parts only: before 3.12 neither the same quotes nor a backslash may stand inside."""
        parts = []
        for _ in self.some(1, 3):
            kind, specs = self.pick([('int', INT_SPECS), ('float', FLOAT_SPECS), ('str', STR_SPECS)])
            names = self.scope.readable(kind) or ['2 * 3' if kind == 'int' else '7 / 2' if kind == 'float' else "'text'"]
            part = self.pick(names)
            if kind == 'int' and self.chance(30):
                part += self.pick([' + 1', ' % 7', ' * 2 - 1', ' // 3'])
            parts.append(self.pick(['', ' ', 'é', '{{', '}}', '-', '|']) + '{' + part + self.one(
                lambda: f':{self.pick(specs)}',
                lambda: f':{self.pick(specs)}',
                lambda: '!r', lambda: '=', lambda: '', lambda: f'!s:>{self.pick("48")}', lambda: '=!s',
                lambda: ':{4 + 3}') + '}')
        return 'f"' + ''.join(parts) + '"'

    def bytes(self, depth):
        return self.one(lambda: self.pick(['b"abc"', 'b""', 'b"\\xff\\x00"', 'bytes([65, 66])', 'bytes(2)']),
                        lambda: f'{self.of("str", depth)}.encode()',
                        lambda: f'bytes(i % 256 for i in {self.of("ints", depth)})')

    def slice(self):
        part = lambda: self.pick(['', '', '0', '1', '2', '-1', '-2', '5'])
        return f'{part()}:{part()}' + self.pick(['', '', ':1', ':2', ':-1', ':-2', ':'])

    # --------------------------------------------------------------------------------------- containers

    def ints(self, depth):
        if depth < 0:
            return '[' + ', '.join(self.int(-1) for _ in self.some(0, 5)) + ']'
        of = lambda kind: self.of(kind, depth)
        key = lambda: self.pick(['', ', reverse=True', ', key=abs', ', key=lambda v: -v',
                                 ', key=lambda v: (v % 3, v)', ', key=str'])
        return self.one(
            lambda: '[' + ', '.join(of('int') for _ in self.some(1, 4)) + ']',
            lambda: f'[{self.of_item("i", "int", depth)} for i in {of("ints")}{self.condition("i", depth)}]',
            lambda: f'[{self.of_item("i", "int", 0)} + j for i in {of("ints")} for j in range({self.pick("0123")}){self.condition("j", depth)}]',
            lambda: f'sorted({of("ints")}{key()})',
            lambda: f'list(range({self.pick("0123579")}{self.pick(["", ", 9", ", 10, 3", ", -3, -2"])}))',
            lambda: f'({of("ints")})[{self.slice()}]',
            lambda: f'({of("ints")} + {of("ints")})',
            lambda: f'{of("ints")} * {self.pick("0123")}',
            lambda: f'list(reversed({of("ints")}))',
            lambda: f'list(map(lambda v: {self.of_item("v", "int", 0)}, {of("ints")}))',
            lambda: f'list(filter({self.pick(["None", "lambda v: v % 2"])}, {of("ints")}))',
            lambda: f'[*{of("ints")}, {of("int")}, *{of(self.pick(["ints", "tuple", "set"]))}]' if self.chance(30) else
                    f'[*{of("ints")}, *{of("ints")}]',
            lambda: f'list({of("dict")}.values())',
            lambda: f'sorted({of("set")})',
            lambda: f'[a * b for a, b in zip({of("ints")}, {of("ints")})]',
            lambda: f'[i - v for i, v in enumerate({of("ints")}, {self.pick("01")})]',
            lambda: f'[len(w) for w in {of("strs")}]',
            lambda: self.generated(depth))

    def strs(self, depth):
        if depth < 0:
            return '[' + ', '.join(self.str(-1) for _ in self.some(0, 4)) + ']'
        of = lambda kind: self.of(kind, depth)
        return self.one(
            lambda: '[' + ', '.join(of('str') for _ in self.some(1, 4)) + ']',
            lambda: f'{of("str")}.split({self.pick(["", quote("e"), quote(" "), "None, 1"])})',
            lambda: f'list({of("str")})',
            lambda: f'sorted({of("strs")}{self.pick(["", ", key=len", ", reverse=True", ", key=str.lower"])})',
            lambda: f'[w.{self.pick(["upper", "title", "strip"])}() for w in {of("strs")}{self.pick(["", " if w", " if len(w) > 1"])}]',
            lambda: f'list({of("dict")})',
            lambda: f'[f"{{k}}={{v}}" for k, v in {of("dict")}.items()]',
            lambda: f'list(map(str, {of("ints")}))',
            lambda: f'({of("strs")})[{self.slice()}]',
            lambda: f'({of("strs")} + {of("strs")})',
            lambda: f'list({of("str")}.{self.pick(["partition", "rpartition"])}({quote(self.pick(["e", " ", "-"]))}))')

    def tuple(self, depth):
        if depth < 0:
            return self.pick(['()', '(1,)', '(1, 2)', '(3, "x", None)', '("a", (1, 2))', '(1.5, True)'])
        of = lambda kind: self.of(kind, depth)
        return self.one(
            lambda: f'({of("int")}, {of("str")})',
            lambda: f'({self.anything(depth)}, {self.anything(depth)}, {of("int")})',
            lambda: f'tuple({of(self.pick(["ints", "strs", "str"]))})',
            lambda: f'divmod({of("int")}, {of("int")})',
            lambda: f'({of("tuple")} + ({of("int")},))',
            lambda: f'({of("tuple")})[{self.slice()}]',
            lambda: f'(*{of("ints")}, {of("str")})',
            lambda: f'tuple(zip({of("ints")}, {of("str")}))',
            lambda: f'({of("tuple")} * {self.pick("012")})')

    def dict(self, depth):
        if depth < 0:
            return '{' + ', '.join(f'{quote(key)}: {self.int(-1)}' for key in self.dice.sample(KEYS,
                                                                                               self.dice.randint(0,
                                                                                                                 4))) + '}'
        of = lambda kind: self.of(kind, depth)
        return self.one(
            lambda: f'{{{quote(self.pick(KEYS))}: {of("int")}, {of("str")}: {of("int")}}}',
            lambda: f'{{**{of("dict")}, {quote(self.pick(KEYS))}: {of("int")}}}',
            lambda: f'({of("dict")} | {of("dict")})',
            lambda: f'dict(zip({of("str")}, {of("ints")}))',
            lambda: f'{{w: len(w) for w in {of("strs")}}}',
            lambda: f'{{k: v + 1 for k, v in {of("dict")}.items(){self.pick(["", " if v", " if k > chr(97)"])}}}',
            lambda: f'dict({self.pick(["a", "b", "q"])}={of("int")}, **{{"z": {of("int")}}})',
            lambda: f'dict(sorted({of("dict")}.items(){self.pick(["", ", key=lambda kv: kv[1]", ", reverse=True"])}))',
            lambda: f'dict.fromkeys({of("strs")}, {of("int")})',
            lambda: f'{of("dict")}.copy()')

    def set(self, depth):
        """Of small ints only: their order is no secret of the machine."""
        if depth < 0:
            return self.pick(['set()', '{1, 2}', '{3, 0, 5}', '{7}', '{2, 4, 6}'])
        of = lambda kind: self.of(kind, depth)
        return self.one(
            lambda: f'{{i % 8 for i in {of("ints")}}}',
            lambda: f'({of("set")} {self.pick("|&-^")} {of("set")})',
            lambda: f'{of("set")}.{self.pick(["union", "intersection", "difference"])}({{1, 2, 3}})',
            lambda: f'set(range({self.pick("0248")}))')

    # --------------------------------------------------------------------------------------- the others

    def of_item(self, item, kind, depth):
        """An expression in which the int `item` of a comprehension can be read."""
        if kind == 'bool':
            return self.pick([f'{item} % 2', f'{item} > 2', f'{item} == {self.of("int", 0)}', f'-5 < {item} < 50'])
        return self.pick([item, f'{item} * {item}', f'{item} + 1', f'{item} - {self.of("int", 0)}', f'-{item}',
                          f'({item} if {item} % 2 else {self.of("int", 0)})', f'abs({item}) % 7', f'100 // {item}'])

    def condition(self, item, depth):
        return f' if {self.of_item(item, "bool", depth)}' if self.chance(40) else ''

    def call(self, kind, depth):
        """A call of a function of the program that gives this type."""
        return getattr(self, kind)(-1)

    def generated(self, depth):
        return self.ints(-1)
