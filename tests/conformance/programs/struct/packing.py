# struct: numbers as bytes and back.
import struct

for f, values in (('<bBhHiIqQ', (-1, 255, -2, 65535, -3, 4294967295, -4, 2 ** 64 - 1)), ('>hl', (1, 2)), ('=l?c', (7, True, b'x')), ('10s', (b'hello',)), ('3s2x h', (b'abcdef', 5)), ('5p', (b'abc',)), ('<f', (1.5,)), ('>d', (-0.1,)), ('<e', (1.0009765625,)), ('!3B', (1, 2, 3)),
                  ('<2f', (float('inf'), 1e-40)), ('bi', (1, 2)), ('q', (-1,)), ('<d', (5e-324,)), ('<f', (3.4028234e38,)), ('>d', (float('-inf'),)), ('<e', (6e-8,)), ('<f', (0.1,)), ('nN', (-5, 5)), ('0s', (b'',))):
    data = struct.pack(f, *values)
    print(f, data, struct.calcsize(f), struct.unpack(f, data))
s = struct.Struct('<Hb')
buffer = bytearray(8)
s.pack_into(buffer, 2, 513, -1)
print(s.size, s.format, buffer, s.unpack_from(buffer, 2), list(s.iter_unpack(s.pack(1, 2) + s.pack(3, 4))), struct.unpack_from('<h', b'\1\2\3\4', offset=2), struct.pack('<3s', b'\xff'))
for wrong in (lambda: struct.pack('b', 200), lambda: struct.pack('H', -1), lambda: struct.pack('<i', 2 ** 31), lambda: struct.pack('2b', 1), lambda: struct.unpack('h', b'x'), lambda: struct.pack('z', 1), lambda: struct.pack('b', 'a'), lambda: struct.pack('f', 'a'),
              lambda: struct.pack('s', 'a'), lambda: struct.pack('c', b'ab'), lambda: struct.pack('<f', 1e39), lambda: struct.unpack_from('<h', b'abc', 2), lambda: struct.pack('3'), lambda: list(struct.iter_unpack('<h', b'abc')), lambda: struct.pack('<I', -1), lambda: struct.pack('B', 256), lambda: struct.pack('h', 40000)):
    try:
        print(wrong())
    except (struct.error, OverflowError) as e:
        print(type(e), e)
