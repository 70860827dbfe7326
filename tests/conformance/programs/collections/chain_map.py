# A ChainMap looks through several mappings and writes to the first.
from collections import ChainMap

defaults = {'colour': 'red', 'user': 'guest'}
environment = {'user': 'root'}
chain = ChainMap({}, environment, defaults)
print(chain['user'], chain['colour'], len(chain), list(chain), 'colour' in chain, chain.get('size'), chain)
chain['user'] = 'me'
print(chain.maps, environment, dict(chain))
child = chain.new_child({'size': 1})
print(child, child.parents == chain, child['size'], child.new_child(x=2).maps[0])
del chain['user']
for action in (lambda: chain['nothing'], lambda: chain.pop('colour'), lambda: chain.popitem(), lambda: chain.__delitem__('user')):
    try:
        action()
    except KeyError as error:
        print(error)
print(chain.copy(), ChainMap(), bool(ChainMap()), bool(chain), ChainMap({'a': 1}) | {'b': 2}, {'b': 2, 'a': 3} | ChainMap({'a': 1}))
defaults['new'] = 1
print(list(chain.items()), chain.setdefault('k', 0), chain.maps[0], chain == {**defaults, **environment, 'k': 0})
