# Topological order, step by step, and cycles.
from graphlib import CycleError, TopologicalSorter

graph = {'D': ['B', 'C'], 'C': ['A'], 'B': ['A'], 'E': []}
print(list(TopologicalSorter(graph).static_order()))
t = TopologicalSorter()
t.add('tie', 'shirt')
t.add('jacket', 'tie', 'belt')
t.add('belt', 'trousers')
t.add('shoes', 'trousers', 'socks')
t.prepare()
while t.is_active():
    ready = t.get_ready()
    print(ready, bool(t), t.get_ready())
    for node in ready:
        t.done(node)
for wrong in ({'a': ['b'], 'b': ['a']}, {'x': ['x']}, {1: [2], 2: [3], 3: [1], 4: [1]}):
    try:
        list(TopologicalSorter(wrong).static_order())
    except CycleError as e:
        print(e.args, isinstance(e, ValueError))
s = TopologicalSorter({'a': ['b']})
for f in (s.get_ready, s.is_active, lambda: s.done('a'), s.prepare, s.prepare, lambda: s.add('c'), lambda: s.done('a'), lambda: s.done('z'), s.get_ready, lambda: s.done('b'), lambda: s.done('b')):
    try:
        print(f())
    except ValueError as e:
        print(e)
