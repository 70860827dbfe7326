# BytesIO: a file of bytes in memory.
import io

f = io.BytesIO(b'abc\ndef')
print(f.read(2), f.tell(), f.readline(), f.read(), f.read(), f.seek(-2, 2), f.read(), f.getvalue())
print(f.seek(0), f.write(b'XY'), f.getvalue(), f.seek(10), f.write(b'!'), f.getvalue(), f.truncate(4), f.getvalue(), bytes(f.getbuffer()))
buffer = bytearray(3)
f.seek(0)
print(f.readinto(buffer), buffer, list(io.BytesIO(b'1\n2\n3')), io.BytesIO(b'a\nb').readlines(), f.seek(1, 1))
t = io.TextIOWrapper(io.BytesIO('é\nb'.encode()), encoding='utf-8')
print(t.readline(), t.read())
for wrong in (lambda: f.write('x'), lambda: io.BytesIO('x'), lambda: f.seek(-1), lambda: f.seek(0, 7)):
    try:
        print(wrong())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
f.close()
try:
    f.read()
except ValueError as e:
    print(e)
print(issubclass(io.UnsupportedOperation, OSError), io.SEEK_END, isinstance(f, io.IOBase), isinstance(io.StringIO(), io.TextIOBase))
