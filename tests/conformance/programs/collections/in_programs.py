# Containers at work: counting words, grouping, a sliding window, rows of a table, settings in layers.
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque, namedtuple

text = 'the quick brown fox jumps over the lazy dog and the fox runs away'
words = Counter(text.split())
print(words.most_common(3), sum(words.values()), [w for w, n in words.items() if n > 1])
lengths = defaultdict(list)
for word in text.split():
    lengths[len(word)].append(word)
print({n: sorted(set(ws)) for n, ws in sorted(lengths.items())})


def moving_average(values, size):
    window = deque(maxlen=size)
    for value in values:
        window.append(value)
        if len(window) == size:
            yield sum(window) / size


print(list(moving_average([1, 2, 3, 4, 5, 6], 3)), list(deque('abcdef', maxlen=3)))
Row = namedtuple('Row', 'name city age')
rows = [Row(*line.split(',')) for line in 'ann,oslo,31;bob,rome,25;cid,oslo,40'.split(';')]
by_city = defaultdict(set)
for row in rows:
    by_city[row.city].add(row.name)
print(sorted((city, sorted(names)) for city, names in by_city.items()), max(rows, key=lambda r: int(r.age)).name)
settings = ChainMap({'debug': True}, {'colour': 'blue', 'debug': False}, {'size': 10})
print(settings['debug'], settings['size'], sorted(settings.items()), settings.parents['debug'])


def is_anagram(a, b):
    return Counter(a) == Counter(b)


print(is_anagram('listen', 'silent'), Counter('mississippi') - Counter('miss'), Counter('abc') & Counter('bcd'))
graph = defaultdict(set)
for a, b in ('ab', 'bc', 'cd', 'ae'):
    graph[a].add(b)
    graph[b].add(a)
queue, seen = deque([('a', 0)]), OrderedDict(a=0)
while queue:
    node, depth = queue.popleft()
    for other in sorted(graph[node]):
        if other not in seen:
            seen[other] = depth + 1
            queue.append((other, depth + 1))
print(seen, list(seen.items())[-1])
history = deque(maxlen=2)
for page in 'one two three'.split():
    history.append(page)
print(history, history[-1], deque(range(5)), deque([1, 2]) < deque([1, 3]))
