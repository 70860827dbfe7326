# deque: both ends; defaultdict: a factory for what is missing.
from collections import defaultdict, deque

d = deque([1, 2, 3], maxlen=3)
d.append(4)
d.appendleft(0)
print(d, d.maxlen, d[0], d.popleft(), d.pop(), d, len(d))
d.extend([7, 8, 9])
d.rotate(1)
print(d, list(reversed(d)), d.index(7), d.count(8), 8 in d)
d.extendleft('ab')
d.remove(9)
d.insert(1, 'new')
print(d, d == deque(['b', 'new', 'a']), deque('abc') + deque('d'), deque([1]) * 3, d.copy())
for action in (lambda: deque().pop(), lambda: deque().popleft(), lambda: d.remove('zz'), lambda: d[9], lambda: deque(maxlen=-1),
               lambda: deque([1, 2], 2).insert(0, 5)):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)
words = defaultdict(list)
for word in 'apple bat ape bee'.split():
    words[word[0]].append(word)
print(words, words['z'], dict(words), words.default_factory, words.get('q'), 'q' in words)
count = defaultdict(int, a=5)
count['b'] += 1
print(count, defaultdict(lambda: 'x')['k'], count | {'c': 1}, count.copy())
try:
    defaultdict()['k']
except KeyError as error:
    print(repr(error))
tree = lambda: defaultdict(tree)
root = tree()
root['a']['b']['c'] = 1
print(root['a']['b'] == {'c': 1}, list(root), count == {'a': 5, 'b': 1})
