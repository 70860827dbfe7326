x = 5
print(eval('x + 1'), eval('  [i * x for i in range(3)]'), eval('y * 2', {'y': 4}), eval('a + b', {'a': 1}, {'b': 2}))


def inner(n):
    local = n * 2
    return eval('local + n + x')


print(inner(1))
code = compile('x * 10', '<mine>', 'eval')
print(eval(code), eval(code, {'x': 2}), type(code).__name__)
names = {}
eval('1', names)
print(sorted(names))
for text in ('1 +', 'x = 1', 'undefined_name', '', '1; 2', '1 / 0'):
    try:
        print(eval(text))
    except Exception as error:
        print(type(error).__name__, error)
for call in (lambda: eval(3), lambda: eval('1', 3), lambda: eval(), lambda: compile('1', 'f', 'bad'), lambda: exec(3)):
    try:
        call()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
