# StringIO: a file of text in memory.
import io
import sys
from contextlib import redirect_stdout

f = io.StringIO()
print(f.write('one\n'), f.write('two\nthree'), f.tell(), repr(f.getvalue()), repr(f.read()))
print(f.seek(0), repr(f.read(2)), repr(f.readline()), f.readlines(), f.seek(0, 2), f.tell())
f.seek(4)
f.write('TWO')
print(repr(f.getvalue()), f.truncate(8), repr(f.getvalue()), f.closed, f.readable(), f.isatty())
print([line for line in io.StringIO('a\nb\n\nc')], next(io.StringIO('x\ny')), io.StringIO('abc').readline(2), io.StringIO('a\r\nb').readlines())
with io.StringIO('start') as g:
    print('more', file=g, end='!')
    print(g.getvalue())
    g.writelines(['p', 'q'])
    print(g.getvalue(), g.tell())
print(g.closed)
h = io.StringIO('ab')
h.seek(5)
h.write('x')
print(repr(h.getvalue()), repr(io.StringIO('a\r\nb\rc', None).read()), repr(io.StringIO('a\nb', newline='\r\n').getvalue()), io.StringIO('a\rb\r\nc', newline='').readlines())
with redirect_stdout(io.StringIO()) as out:
    print('hidden')
print(repr(out.getvalue()))
for wrong in (lambda: f.write(3), lambda: f.write(b'x'), lambda: g.read(), lambda: g.getvalue(), lambda: f.seek(-1), lambda: f.seek(1, 1), lambda: f.seek(0, 5), lambda: f.fileno(), lambda: io.StringIO(3), lambda: io.StringIO('', 'x'), lambda: f.truncate(-1)):
    try:
        print(wrong())
    except (TypeError, ValueError, OSError) as e:
        print(type(e).__name__, e)
