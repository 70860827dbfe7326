# Functions built from functions.
from functools import partial, reduce
from operator import add, mul


def compose(*functions):
    return reduce(lambda f, g: lambda x: f(g(x)), functions, lambda x: x)


def pipe(value, *functions):
    return reduce(lambda result, f: f(result), functions, value)


add_one, double = partial(add, 1), partial(mul, 2)
print(compose(add_one, double)(5), compose(double, add_one)(5), compose()(7), pipe(3, double, add_one, str, len))
print(reduce(lambda acc, word: {**acc, word: acc.get(word, 0) + 1}, 'a b a c a'.split(), {}))
print(reduce(lambda a, b: b + a, 'hello'), reduce(lambda a, b: a if a > b else b, [3, 9, 4]))
callbacks = [partial(print, 'callback', n, sep=':') for n in range(3)]
for callback in callbacks:
    callback('late')
print(sorted(['b', 'A', 'c'], key=partial(str.lower)), list(map(partial(max, 2), [1, 2, 3])), partial(str.split, sep='-')('a-b'))


class Button:
    def __init__(self):
        self.handlers = []

    def on(self, handler, *args, **kwargs):
        self.handlers.append(partial(handler, *args, **kwargs))

    def click(self, event):
        return [handler(event) for handler in self.handlers]


button = Button()
button.on(lambda prefix, event, end='.': f'{prefix} {event}{end}', 'got', end='!')
button.on('{} {}'.format, 'formatted')
print(button.click('click'))
curried = lambda f, n, *args: f(*args) if n == 0 else lambda x: curried(f, n - 1, *args, x)
print(curried(lambda a, b, c: a + b * c, 3)(1)(2)(3))
