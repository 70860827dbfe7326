"""Many small expressions, each tried on its own: operators on every pair of types, formats, conversions, methods, slices.

Wrong calls are wanted here: the text of the error is compared too.
"""

from source import Source

VALUES = ['0', '1', '-3', '7', '255', 'True', 'False', '2.5', '-0.0', '0.1', '1e16', '1e-7', "float('inf')",
          "float('nan')", '10**20', '-2**63',
          '""', '"a"', '"Hello World"', '"12"', '" x "', '"é☕"', 'b""', 'b"ab"', '[]', '[1]', '[3, 1, 2]',
          '["b", "a"]', '()', '(1,)', '(1, "x")',
          '{}', '{"a": 1}', '{1: 2, 3: 4}', 'set()', '{1}', '{1, 2, 3}', 'frozenset({2, 3})', 'None', '...', '1j',
          '2-3j', 'range(3)', 'range(5, 0, -2)',
          'int', 'len', 'slice(1, 2)', '[[1], [2]]', 'bytearray(b"q")', 'NotImplemented']
NUMBERS = ['0', '1', '-1', '7', '42', '-255', '1000', '123456789', '10**15', '-10**20', '0.0', '1.0', '-0.5',
           '3.14159', '0.1', '123456.789', '1e16', '1e-7',
           '1e22', '-1e100', '2.5', '0.045', '1/3', '99.995', "float('inf')", "-float('nan')", 'True']
TEXTS = ['""', '"a"', '"abc"', '"Hello World"', '"  pad\\t"', '"a,b,,c"', '"ÄÖü ß"', '"日本語"', '"MiXeD case 42"',
         '"xxxxx"', '"line\\none\\r\\ntwo"', '"ǅ ﬁ"', '"\\u0130i"']
OPERATORS = ['+', '-', '*', '/', '//', '%', '**', '@', '&', '|', '^', '<<', '>>', '<', '<=', '>', '>=', '==', '!=',
             'in', 'not in', 'is', 'and', 'or']
UNARY = ['-', '+', '~', 'not ']
BUILTINS = ['abs', 'all', 'any', 'ascii', 'bin', 'bool', 'bytes', 'callable', 'chr', 'complex', 'dict', 'divmod',
            'enumerate', 'float', 'frozenset', 'hash',
            'hex', 'int', 'iter', 'len', 'list', 'max', 'min', 'next', 'oct', 'ord', 'pow', 'range', 'repr',
            'reversed', 'round', 'set', 'slice', 'sorted',
            'str', 'sum', 'tuple', 'type', 'zip', 'filter', 'map', 'isinstance', 'issubclass', 'format', 'getattr',
            'hasattr', 'print', 'bytearray',
            'memoryview', 'setattr', 'delattr', 'super', 'property', 'classmethod']
TAKES_KEYWORDS = {'max', 'min', 'sorted', 'print', 'int', 'str', 'sum', 'enumerate', 'dict', 'zip', 'len', 'abs',
                  'repr', 'list', 'range', 'isinstance'}
HASHES_VARY = {'hash'}          # of texts and None
ADDRESSES = {'iter', 'enumerate', 'reversed', 'zip', 'filter', 'map', 'memoryview', 'super', 'property',
             'classmethod'}
STR_METHODS = {
    'capitalize': '', 'casefold': '', 'center': 'nc', 'count': 'tii', 'encode': '', 'endswith': 'tii',
    'expandtabs': 'n', 'find': 'tii', 'index': 'tii',
    'isalnum': '', 'isalpha': '', 'isascii': '', 'isdecimal': '', 'isdigit': '', 'isidentifier': '', 'islower': '',
    'isnumeric': '', 'isprintable': '',
    'isspace': '', 'istitle': '', 'isupper': '', 'join': 'l', 'ljust': 'nc', 'lower': '', 'lstrip': 't',
    'partition': 't', 'removeprefix': 't',
    'removesuffix': 't', 'replace': 'tti', 'rfind': 'tii', 'rindex': 'tii', 'rjust': 'nc', 'rpartition': 't',
    'rsplit': 'ti', 'rstrip': 't', 'split': 'ti',
    'splitlines': 'b', 'startswith': 'tii', 'strip': 't', 'swapcase': '', 'title': '', 'upper': '', 'zfill': 'n'}
LIST_METHODS = {'append': 'v', 'clear': '', 'copy': '', 'count': 'v', 'extend': 'l', 'index': 'vii', 'insert': 'iv',
                'pop': 'i', 'remove': 'v',
                'reverse': '', 'sort': ''}
DICT_METHODS = {'get': 'vv', 'items': '', 'keys': '', 'pop': 'vv', 'popitem': '', 'setdefault': 'vv', 'update': 'd',
                'values': '', 'copy': ''}
SET_METHODS = {'add': 'n', 'discard': 'n', 'remove': 'n', 'union': 's', 'intersection': 's', 'difference': 's',
               'symmetric_difference': 's', 'issubset': 's',
               'issuperset': 's', 'isdisjoint': 's', 'update': 's'}


class OneLiners(Source):

    def one_liners(self, count):
        kinds = [self.try_operator, self.try_operator, self.try_builtin, self.try_builtin, self.try_format,
                 self.try_format, self.try_percent, self.try_method,
                 self.try_method, self.try_slice, self.try_parsing, self.try_fields, self.try_rounding,
                 self.try_bytes, self.try_unpacking, self.try_power]
        for _ in range(count):
            self.line(f'attempt(lambda: {self.pick(kinds)()})')

    def value(self):
        return self.pick(VALUES)

    def try_operator(self):
        if self.chance(10):
            return f'{self.pick(UNARY)}({self.value()})'
        operator, left, right = self.pick(OPERATORS), self.value(), self.value()
        if operator in ('**', '<<') or operator == '*' and '10**20' in left + right or '63' in left + right:
            right = self.pick(['0', '1', '3', '-1', '2.5', '"a"', '[1]', 'None'])     # nothing enormous
        if operator in ('and', 'or') and left == 'NotImplemented':      # has a warning of its own
            left = 'None'
        if operator == 'is':
            left, right = f'[{left}][0]', self.pick(['None', 'True', 'NotImplemented', '...'])
        return f'({left}) {operator} ({right})'

    def try_builtin(self):
        name = self.pick(BUILTINS)
        arguments = [self.value() for _ in range(self.pick([0, 1, 1, 1, 1, 2, 2, 3]))]
        if any(large in argument for argument in arguments for large in ('10**20', '2**63',
                                                                         '1e16')) and name in ('bytes', 'bytearray',
                                                                                               'range', 'pow', 'sum'):
            arguments = ['3']
        if name in TAKES_KEYWORDS and self.chance(25):
            arguments.append(self.pick(['key=len', 'default=5', 'reverse=True', 'wrong=1', 'start=2', 'sep=1',
                                        'end=None', 'key=None', 'base=3']))
        text = f'{name}({", ".join(arguments)})'
        if name in HASHES_VARY:
            return f'type({text}).__name__'
        return f'type({text}).__name__' if name in ADDRESSES else text

    def spec(self):
        align = self.pick(['', '', '', '<', '>', '^', '=', '*<', '0>', 'é^', '_='])
        return (align + self.pick(['', '', '+', '-', ' ']) + self.pick(['', '', '', '#', 'z', '0']) + self.pick(['',
                                                                                                                 '',
                                                                                                                 '5',
                                                                                                                 '12',
                                                                                                                 '1',
                                                                                                                 '20'])
                + self.pick(['', '', '', ',', '_']) + self.pick(['', '', '.0', '.1', '.2', '.6', '.12', '.'])
                + self.pick(['', '', 'd', 'f', 'F', 'e', 'E', 'g', 'G', 'n', '%', 'x', 'X', 'o', 'b', 'c', 's', 'r',
                             'q']))

    def try_format(self):
        value = self.pick(NUMBERS if self.chance(70) else VALUES)
        if self.chance(30) and not any(c in value for c in '"\\{'):
            return f'f"{{{value}:{self.spec()}}}"'
        return f'format({value}, "{self.spec()}")'

    def try_percent(self):
        conversion = ('%' + self.pick(['', '', '-', '+', ' ', '0', '#', '-0', '+ ']) + self.pick(['', '', '5', '12',
                                                                                                  '*']) + self.pick(['', '', '.0', '.2', '.7', '.*'])
                      + self.pick(['d', 'i', 'u', 'f', 'F', 'e', 'g', 'G', 'x', 'X', 'o', 's', 'r', 'a', 'c', '%',
                                   'q']))
        conversion = conversion if self.chance(95) else conversion.replace('*', '3')
        values = [self.pick(['3', '"x"',
                             '0'])] * conversion.count('*') + [self.pick(NUMBERS if self.chance(70) else VALUES)]
        return f'"<{conversion}>" % ({", ".join(values)},)' if self.chance(90) else f'"{conversion.replace("*", "")} {conversion[-1:]}" % {values[-1]}'

    def argument(self, kind):
        if self.chance(4):
            return self.value()
        return {'n': lambda: self.pick(['0', '3', '10', '-1']),
                'i': lambda: self.pick(['0', '1', '2', '-1', '-3', '5', 'None']),
                't': lambda: self.pick(TEXTS + ['"l"', '","', '" "', '"o"']),
                'c': lambda: self.pick(['"*"', '"é"', '"ab"', '""']), 'b': lambda: self.pick(['True', 'False']),
                'v': self.value,
                'l': lambda: self.pick(['["a", "b"]', '"xyz"', '[1]', '("q",)', '[]', '{"k": 1}']),
                'd': lambda: self.pick(['{"z": 1}', '[("p", 2)]', '[1]', '5']),
                's': lambda: self.pick(['{1, 2}', '[3]', 'range(5)', 'set()', '5', '"ab"'])}[kind]()

    def try_method(self):
        receivers, methods = self.pick([(TEXTS, STR_METHODS), (TEXTS, STR_METHODS),
                                        (['[]', '[3, 1, 2]', '["b", "a"]', '[1, None, 1]'], LIST_METHODS),
                                        (['{"a": 1, "b": 2}', '{1: "x"}'], DICT_METHODS),
                                        (['set()', '{1, 2, 3}', '{2}'], SET_METHODS)])
        name = self.pick(list(methods))
        kinds = methods[name]
        count = len(kinds) if self.chance(40) else self.dice.randint(0, len(kinds) + (self.chance(10)))
        arguments = [self.argument(kind) for kind in (kinds + 'v')[:count]]
        receiver = self.pick(receivers)
        if methods is STR_METHODS or self.chance(30):
            return f'{receiver}.{name}({", ".join(arguments)})'
        return f'(lambda x: (x.{name}({", ".join(arguments)}), x))({receiver})'

    def try_slice(self):
        part = lambda: self.pick(['', '', '0', '1', '2', '-1', '-2', '5', '100', '-100', 'None', '"a"', '1.5',
                                  'True'])
        index = f'{part()}:{part()}' + self.pick(['', ':', f':{part()}', ':-1', ':2', ':0'])
        sequence = self.pick(['"abcdef"', '[1, 2, 3, 4, 5]', '(1, 2, 3)', 'b"bytes"', 'range(10)', 'range(10, 0, -3)',
                              'bytearray(b"abc")'])
        if self.chance(30):
            index = self.pick(['0', '-1', '5', '-10', '"a"', '1.0', 'True', 'None', '(1, 2)'])
        if self.chance(25):
            value = self.pick(['[9]', '[8, 9]', '"xy"', '[]', '5', 'range(3)'])
            return f'(lambda x: (x.__setitem__(slice({index.replace(":", ",").strip(",") or None}), {value}), x))([1, 2, 3, 4, 5])' \
                if not any(c in index for c in '",') and ',,' not in index.replace(':',
                                                                                   ',') and not index.startswith(':') else f'{sequence}[{index}]'
        return f'({sequence})[{index}]'

    def try_parsing(self):
        text = self.pick(['"12"', '" 12 "', '"1_000"', '"0x1f"', '"1e5"', '"-0"', '"+5"', '"1.5"', '".5"', '"5."',
                          '"inf"', '"-Infinity"', '"nan"', '""', '"1__0"', '"12a"',
                          '"٣"', '"0b11"', '"1e400"', '"1e-400"', '"0.1"', '"123456789012345678"',
                          '"9999999999999999999999999"', 'b"12"', '"1+2j"', '"j"', '" 1 2"', '"\\t7\\n"', '"zz"'])
        return self.pick([f'int({text})', f'float({text})',
                          f'int({text}, {self.pick(["0", "2", "8", "10", "16", "36", "1", "37"])})',
                          f'complex({text})',
                          f'str({text})', f'bool({text})', f'list({text})', f'{text}.isdigit()'])

    def try_fields(self):
        field = self.pick(['{}', '{0}', '{1}', '{x}', '{0!r}', '{0:>5}', '{0[0]}', '{x[a]}', '{0.real}', '{:{}}',
                           '{!s:5}', '{0!z}', '{', '}', '{{}}', '{0:{1}}', '{x.y}', '{:,}', '{ }'])
        other = self.pick(['', ' {}', ' {0}', ' {x!r:^7}', '|{{', ' {:.2f}'])
        return f'"{field}{other}".format({self.value()}, {self.pick(["5", "-1", "2.5", "0"])}, x={self.pick(["5", "{}", "[1]"]) if self.chance(80) else self.value()})'.replace('{"a": 1}', 'dict(a=1)')

    def try_rounding(self):
        number = self.pick(NUMBERS)
        return self.pick([f'round({number})',
                          f'round({number}, {self.pick(["0", "1", "2", "-1", "-2", "5", "None"])})',
                          f'divmod({number}, {self.pick(NUMBERS)})',
                          f'({number}) // ({self.pick(NUMBERS)})', f'({number}) % ({self.pick(NUMBERS)})',
                          f'int({number})', f'float({number})', f'str({number})',
                          f'({number}) * ({self.pick(NUMBERS)})', f'({number}) / ({self.pick(NUMBERS)})',
                          f'({number}) - ({self.pick(NUMBERS)})', f'repr({number})',
                          f'({number}).as_integer_ratio()',
                          f'hash(abs({number}) + 1)' if 'nan' not in number else 'hash(True)', f'abs({number})',
                          f'bool({number})', f'({number}) == ({self.pick(NUMBERS)})',
                          f'min({number}, {self.pick(NUMBERS)})',
                          f'sum([{number}, {self.pick(NUMBERS)}, {self.pick(NUMBERS)}])',
                          f'complex({number}, {self.pick(NUMBERS)})'])

    def try_power(self):
        return self.pick([f'({self.pick(NUMBERS)}) ** {self.pick(["0", "1", "2", "3", "-1", "-2"])}',
                          f'pow({self.pick(["3", "-7", "10**12", "2"])}, {self.pick(["5", "0", "-1", "100"])}, {self.pick(["7", "-7", "1", "0", "1009"])})',
                          f'{self.pick(["1", "255", "-1", "10**20", "-10**20"])} << {self.pick(["0", "5", "70", "-1"])}', f'{self.pick(["1", "255", "-1", "10**20", "-10**20"])} >> {self.pick(["0", "3", "70", "-1"])}',
                          f'({self.pick(["10**20", "-10**20", "2**64 - 1", "-7", "12345678901234567890"])}) {self.pick(["&", "|", "^", "//", "%", "+", "*", "-"])} ({self.pick(["10**9", "-3", "2**70", "255", "-2**65"])})'])

    def try_bytes(self):
        value = self.pick(['b""', 'b"abc"', 'b"\\x00\\xff"', 'b"a b,c"', 'bytearray(b"xyz")', 'bytes(range(5))'])
        return self.pick([f'{value}.hex()', f'{value}.decode()', f'{value}.decode("latin-1")', f'{value}.split()',
                          f'{value}.upper()', f'{value} + b"z"', f'{value} * 2', f'list({value})',
                          f'{value}.find(b"b")', f'{value}.replace(b"a", b"_")', f'{value}[0]', f'97 in {value}',
                          f'b"a" in {value}', f'{value} == "abc"', f'{value}.startswith(b"a")',
                          f'bytes({self.value()})' if self.chance(30) else f'bytes([{self.pick(["1, 2", "256", "-1", "97"])}])', f'{value}.join([b"1", b"2"])', f'{value} < b"b"', f'repr({value})',
                          f'int.from_bytes({value}, "{self.pick(["big", "little"])}")', f'{value}.strip(b"a")',
                          f'{value}.title()', f'{value}.count(b"a")',
                          f'({self.pick(["5", "300", "-1"])}).to_bytes({self.pick("123")}, "big")'])

    def try_unpacking(self):
        value = self.value() if '10**20' not in self.value() else '5'
        return self.pick([f'[*{value}]', f'(lambda a, b: (a, b))(*{value})', f'(lambda **k: k)(**{value})',
                          f'{{**{value}}}', f'(lambda a, *b, c=1: (a, b, c))(*{value}, 2)',
                          f'list(zip({value}, {self.value()}))',
                          f'dict({value})', f'sorted({value})', f'[x for x in {value}]', f'max({value})',
                          f'tuple({value})', f'list(enumerate({value}))', f'list(reversed({value}))',
                          f'dict(zip("abc", {value}))',
                          f'(lambda x: x[0])({value})', f'(lambda x: x())({value})',
                          f'(lambda x: x.attribute)({value})', f'list(map(str, {value}))',
                          f'list(filter(None, {value}))', f'sum({value})', f'"-".join({value})'])
