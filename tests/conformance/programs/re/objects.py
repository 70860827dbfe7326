import re

p = re.compile('a+', re.I | re.M)
print(p, re.compile('a'), re.compile(b'x', re.S), re.compile('a', re.A), re.compile('a', re.X | re.S), repr(re.compile('x' * 300))[-20:])
print(re.I, re.IGNORECASE | re.MULTILINE, repr(re.A), int(re.X), re.I == 2, re.NOFLAG, re.compile('a', re.I).flags)
print(re.match('a', 'a'), re.search('b+', 'abbb'), type(p).__name__, type(re.match('a', 'a')).__name__, re.Pattern, re.Match)
print(p == re.compile('a+', re.I | re.M), p == re.compile('a+'), hash(p) == hash(re.compile('a+', re.I | re.M)), p is re.compile('a+', re.M | re.I))
print(bool(re.match('', '')), [m.group() for m in p.finditer('aAbA')], isinstance(p, re.Pattern), re.error.__name__, re.error)
try:
    re.compile('(')
except re.error as error:
    print(repr(error), error.pattern)
match = re.match(r'(?P<a>x)?(y)', 'y')
print(match.group('a'), match.groups(), match.start('a'), match.span(1), match.groupdict(), match.lastgroup, match.lastindex)
re.compile('(unclosed')
