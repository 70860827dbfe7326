import re

print(re.sub('a', 'x', 'banana'), re.sub('a', 'x', 'banana', 2), re.subn('a', 'x', 'banana'), re.sub('x*', '-', 'abc'))
print(re.sub(r'(\w+) (\w+)', r'\2 \1', 'hello world'), re.sub(r'(?P<w>\w+)', r'<\g<w>|\g<1>|\g<0>>', 'a b'))
print(re.sub(r'\d+', lambda m: str(int(m.group()) * 2), 'a1 b22'), re.sub('(a)|b', r'[\1]', 'ab'), re.sub('a', r'\n\t\\', 'a'))
print(re.sub('b', lambda m: m.group().upper(), 'abc'), re.compile('é').sub('e', 'née é'), re.sub(b'a', b'\\g<0>!', b'bab'))
print(re.match(r'(\w)(\d)', 'a1').expand(r'\2-\1'), re.escape('a.b*c [x]-\n'), re.escape(b'a+b'))
for template in (r'\5', r'\g<x>', r'\g<', r'\g<>', r'\q', '\\', r'\g<1', r'\g<a b>'):
    try:
        print(re.sub('(a)', template, 'a'))
    except (re.error, IndexError) as error:
        print(type(error).__name__, error)
try:
    re.sub('a', 3, 'a')
except TypeError as error:
    print(type(error).__name__)
