exec('a = 1\ndef f(n):\n    return n + a\n')
print(a, f(2))
space = {'start': 10}
exec('''
total = start
for i in range(3):
    total += i

class Point:
    def __init__(self, x):
        self.x = x
''', space)
print(space['total'], space['Point'](4).x, sorted(name for name in space if name != '__builtins__'))
outer, inner = {'g': 1}, {'l': 2}
exec('l = l + g\nm = [n for n in (l, g)]', outer, inner)
print(inner, 'm' in outer)


def function():
    value = 1
    exec('value = 2')
    return value


print(function())
try:
    exec('def broken(:\n    pass')
except SyntaxError as error:
    print(type(error).__name__, error.lineno)
try:
    exec('x = 1\nraise ValueError("inside")', {})
except ValueError as error:
    print(error)
