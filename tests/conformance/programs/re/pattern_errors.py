import re

for pattern in ('(', ')', '(a', 'a)', '[a', '*', 'a**', '+a', 'a{2}{3}', 'a{3,2}', '[b-a]', '\\', r'\q', '(?P<a', '(?P<1a>x)', '(?P<a>x)(?P<a>y)',
                '(?P=b)', r'\2', r'(a)\2', '(?<=a+)b', '(?z)', '(?P>a)', '(?', '(?#', 'a(?i)', '(?i', '(?-i)', '(?i-i:a)', r'[\w-a]', '(?(1)a|b|c)(x)',
                r'\x1', r'(\1)', '(?<a)', '(?(x)a)', '(?P<>a)', 'a\n(b', r'\u12', r'\777', '(?au)a', '(?L)a'):
    try:
        print(repr(pattern), re.compile(pattern))
    except re.error as error:
        print(repr(pattern), error, '|', error.msg, error.pos, error.lineno, error.colno)
