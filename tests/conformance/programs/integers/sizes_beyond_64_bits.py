# Sizes and places beyond 64 bits, and how each function words its refusal.
from collections import deque
big = 10 ** 30
d = deque([1, 2, 3])
d.insert(2 ** 40, 4)
d.insert(-2 ** 40, 0)
print(d, d.index(3, -2 ** 40, 2 ** 40))
for call in (lambda: d[big], lambda: d.rotate(big), lambda: d.insert(big, 1), lambda: d.index(1, big), lambda: d.rotate(2**40), lambda: d * big, lambda: deque([], big), lambda: deque([], -1),
   lambda: 'a'.ljust(big), lambda: 'a'.split('a', big), lambda: b'a'.split(b'a', big), lambda: b'a'.rsplit(b'a', big), lambda: 'a'.replace('a', 'b', big), lambda: b'a'.replace(b'a', b'b', big), lambda: b'a'.center(big),
   lambda: 'a' * big, lambda: b'a' * big, lambda: [1] * big, lambda: (1,) * big, lambda: bytearray(b'a').insert(big, 1), lambda: bytearray(b'a').pop(big), lambda: (1).to_bytes(big, 'big'), lambda: 'a'.zfill(big), lambda: 'a'.center(big),
   lambda: 'abc'.find('a', big), lambda: 'abc'.count('a', -big, big), lambda: 'abc'[big], lambda: b'abc'[big], lambda: range(3)[big], lambda: list(range(big))):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
