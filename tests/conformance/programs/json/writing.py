# dumps: separators, indentation, keys, order.
import json

data = {'name': 'Ann', 'age': 30, 'tags': ['a', 'b'], 'none': None, 'yes': True, 'no': False, 'pi': 3.14, 'nested': {'x': [], 'y': {}, 'z': ()}, 'big': 10 ** 20, 'e': 1e100}
print(json.dumps(data))
print(json.dumps(data, indent=2))
print(json.dumps(data, indent='--', sort_keys=True, separators=(',', ' = ')))
print(json.dumps([1, [2, [3]]], indent=0), json.dumps({}, indent=4), json.dumps([], indent=4), json.dumps((1, 2)))
print(json.dumps({1: 'a', 2.5: 'b', True: 'c', None: 'd'}), json.dumps({(1, 2): 'x', 'y': 1}, skipkeys=True), json.dumps({1: 2}, separators=(',', ':')))
print(json.dumps('quote " back \\ slash / tab \t line \n bell \x07 é € 😀 \x7f'), json.dumps('é€😀', ensure_ascii=False), json.dumps('plain'))
print(json.dumps([float('nan'), float('inf'), -float('inf'), 0.1, 1e-7, -0.0, 100.0]))
class Celsius(float): pass
class Count(int):
    def __repr__(self): return 'Count'
print(json.dumps([Celsius(1.5), Count(3), 5 > 3]))
class P:
    pass
loop = []
loop.append(loop)
for wrong in (lambda: json.dumps(P()), lambda: json.dumps({1, 2}), lambda: json.dumps({(1,): 2}), lambda: json.dumps(loop), lambda: json.dumps(float('nan'), allow_nan=False),
              lambda: json.dumps(b'x'), lambda: json.dumps({'a': 1, 2: 3}, sort_keys=True), lambda: json.dumps({'a': [1, {'b': P()}]}), lambda: json.dumps(1 + 2j)):
    try:
        print(wrong())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
