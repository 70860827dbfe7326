# Functions can be stored, passed and returned.
def twice(function, value):
    return function(function(value))

table = {"add": lambda a, b: a + b, "mul": lambda a, b: a * b}
for name, function in table.items():
    print(name, function(3, 4))
print(twice(lambda s: s + "!", "hey"), twice(abs, -3))
print(twice.__name__, (lambda: 0).__name__)
