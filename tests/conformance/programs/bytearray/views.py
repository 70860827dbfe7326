data = bytearray(b'abcdef')
view = memoryview(data)
view[0] = 65
view[1:3] = b'XY'
print(data, len(view), view[2], view[-1], bytes(view[2:4]), view[::2].tolist(), view.tobytes(), view == data)
print(view.readonly, view.nbytes, view.format, view.itemsize, view.ndim, view.shape, view.obj is data)
print(memoryview(b'ab').readonly, list(memoryview(b'ab')), memoryview(b'ab').hex(), hash(memoryview(b'ab')) == hash(b'ab'))
try:
    data.append(1)
except BufferError as error:
    print(error)
with view:
    pass
data.append(1)
print(data)
for call in (lambda: view[0], lambda: memoryview('a'), lambda: memoryview(b'ab').__setitem__(0, 1), lambda: memoryview(b'ab')[5]):
    try:
        print(call())
    except (ValueError, TypeError, IndexError) as error:
        print(type(error).__name__, error)
