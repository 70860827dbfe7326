# Counter, defaultdict, deque, namedtuple, OrderedDict, ChainMap in one small program.
from collections import Counter, defaultdict, deque, namedtuple, OrderedDict, ChainMap
words = "a b a c b a".split()
count = Counter(words)
print(count, count.most_common(1), count["zzz"], count + Counter("ab"), sum(count.values()))
groups = defaultdict(list)
for w in words:
    groups[len(w)].append(w)
print(dict(groups), groups)
q = deque([1, 2, 3], maxlen=3)
q.append(4)
q.appendleft(0)
q.rotate(1)
print(q, q[0], list(reversed(q)))
P = namedtuple("P", "x y", defaults=[0])
print(P(1), P(1, 2)._replace(x=5), P(3)._asdict(), P._fields, P(1) == (1, 0))
print(OrderedDict(a=1, b=2), ChainMap({"a": 1}, {"a": 2, "b": 3})["b"])
