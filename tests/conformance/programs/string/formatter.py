# string.Formatter and subclasses that change a step.
from string import Formatter

f = Formatter()
print(f.format('{} {1}' if False else '{0} {name!r:>6} {0.real} {list[1]}', 7, name='x', list=[1, 2]))
print(f.format('{:{}}|{:>{width}}', 'a', 5, 'b', width=4), f.format('{{}} {}', 1), f.vformat('{a}', (), {'a': 3}))
print(list(f.parse('a{b!r:c{d}}e{{f}}{}')), list(f.parse('')))

class Default(Formatter):
    def get_value(self, key, args, kwargs):
        if isinstance(key, str):
            return kwargs.get(key, f'<{key}>')
        return super().get_value(key, args, kwargs)
    def format_field(self, value, spec):
        if spec == 'up':
            return str(value).upper()
        return super().format_field(value, spec)
    def convert_field(self, value, conversion):
        return len(value) if conversion == 'l' else super().convert_field(value, conversion)

print(Default().format('{a} {b} {c:up} {0!l}', 'xyz', a=1, c='shout'))
for text, args in (('{', ()), ('}', ()), ('{0', (1,)), ('{0!x}', (1,)), ('{} {1}', (1, 2)), ('{1}', (1,)), ('{a}', ()), ('{0.}', (1,)), ('{0[}', (1,)), ('{0[0]x}', ('a',)), ('{0!rx}', (1,)), ('{0!', (1,)), ('{0!r', (1,)), ('{0:{', (1,)), ('{0:', (1,)), ('{{0', ())):
    try:
        print(f.format(text, *args))
    except (ValueError, IndexError, KeyError) as error:
        print(type(error).__name__, error)
