data = bytearray(b'abc')
data.append(100)
data.extend(b'ef')
data += b'gh'
data[0] = 65
data[1:3] = b'xyz'
print(data, len(data), data[-1], data[2:4], list(data[:3]), 65 in data, b'yz' in data)
del data[0]
del data[::2]
data.insert(1, 33)
print(data, data.pop(), data.pop(0), data, data.index(b'y') if b'y' in data else None)
data.reverse()
data *= 2
print(data, bytes(data), bytearray(3), bytearray([1, 2]), bytearray('é', 'utf-8'), bytearray())
data.remove(data[0])
copy = data.copy()
data.clear()
print(data, copy == bytes(copy), copy != b'', copy + b'!', b'<' + copy, type(b'<' + copy).__name__, copy * 2)
print(bytearray(b'a,b').split(b','), bytearray(b' x ').strip(), bytearray(b'ab').upper(), bytearray(b'ab').hex(),
      bytearray(b'abc').decode(), bytearray.fromhex('6162'), bytearray(b'x').join([b'1', bytearray(b'2')]))
for call in (lambda: bytearray().pop(), lambda: bytearray(b'a').append('b'), lambda: bytearray(b'a').append(256),
             lambda: bytearray(b'a')[5], lambda: bytearray(b'a')['x'], lambda: hash(bytearray()), lambda: bytearray('a'),
             lambda: bytearray(b'a').remove(1), lambda: bytearray(b'a') + 'b', lambda: bytearray(b'a').index(b'z')):
    try:
        print(call())
    except (IndexError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
