# Counters as multisets: + - | & keep positive counts, in place too; <= compares.
from collections import Counter

a, b = Counter(a=3, b=1, n=-2), Counter(a=1, b=2, c=4)
print(a + b, a - b, b - a, a & b, a | b, +a, -a)
a += b
print(a)
a -= Counter(a=1, c=9)
print(a)
a |= Counter(z=1)
a &= Counter(a=2, z=5)
print(a, Counter(a=1) <= Counter(a=2, b=1), Counter(a=1) < Counter(a=1), Counter(b=1) >= Counter(a=0), Counter(a=2) > Counter(a=1))
print(Counter(a=1) == {'a': 1}, Counter(a=1) != Counter(a=2), {'a': 1} == Counter(a=1))
for action in (lambda: a + 1, lambda: Counter(1), lambda: Counter.fromkeys('ab'), lambda: Counter('a') < 3, lambda: Counter([[1]]),
               lambda: Counter('a', 'b')):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)
print(Counter(a=2.5, b='x'), Counter(a=1, b=2) | Counter(a=3), sum([Counter('ab'), Counter('bc')], Counter()))
