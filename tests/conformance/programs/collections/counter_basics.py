# A Counter counts; what it has not met counts zero.
from collections import Counter

c = Counter('abracadabra')
print(c, c['a'], c['z'], 'z' in c, len(c), c.total())
print(c.most_common(2), c.most_common(), c.most_common(0))
print(sorted(c.elements()), list(Counter(a=2, b=0, c=-1).elements()))
c.update('aaa')
c.update({'z': 5}, b=1)
c.subtract('aab')
c.subtract(z=7)
print(c)
del c['nothing']
del c['z']
print(dict(c), list(c), Counter(), Counter({'x': 2}), Counter(cats=4, dogs=8))
for word in 'the cat and the dog and the bird'.split():
    c[word] += 1
print(c.most_common(3), c.copy() == c, type(c.copy()).__name__)
print(Counter(x=1) == Counter(x=1, y=0), Counter([1, 1.0, True]), Counter([(1, 2), (1, 2)]))
print(isinstance(c, dict), Counter('ab').items(), max(Counter('aab'), key=Counter('aab').get))
