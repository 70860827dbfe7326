import re

m = re.search(r'(?P<year>\d{4})-(?P<month>\d\d)(-(\d\d))?', 'on 2024-02, 2023-11-30')
print(m, m.group(), m.group(1, 'month'), m.groups(), m.groups('?'), m.groupdict(), m.span('year'), m.start(), m.end(2))
print(m['year'], m[2], m.lastindex, m.lastgroup, m.string, m.pos, m.endpos, m.re.groups, dict(m.re.groupindex), m.regs)
print(re.match('b', 'abc'), re.search('b', 'abc'), re.fullmatch('a+', 'aaab'), re.fullmatch('a+b', 'aaab'))
print(re.findall(r'\w+', 'one, two  three'), re.findall(r'(\w)=(\d)', 'a=1 b=2'), re.findall('a(b)?', 'ab a'), re.findall('', 'ab'))
print([x.span() for x in re.finditer('a*', 'baac')], re.split(r',\s*', 'a, b,c,,d'), re.split('(-)', 'a-b-c', 1), re.split('x*', 'axb'))
p = re.compile('b', re.I)
print(p.match('ab', 1), p.search('abab', 2).span(), p.search('aBb', 0, 1), p.findall('BbB', 1), p.pattern, p.flags)
for group in (5, 'nope', -1, None):
    try:
        print(m.group(group))
    except IndexError as error:
        print(error)
for call in (lambda: re.match('a', 3), lambda: re.match(b'a', 'a'), lambda: re.match('a', b'a'), lambda: re.compile(3),
             lambda: re.compile(p, re.I), lambda: p.match()):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(error)
