# type() of the everyday values, and str, int, list, tuple, dict, set as functions.
for value in (1, 1.5, "s", True, None, [], (), {}, {1}, range(1), len, print, lambda: 0, (i for i in ())):
    print(type(value), type(value).__name__)
print(str(1) + str(2.50) + str(None), int("7") + 1, list("ab"), tuple([1]), dict(a=1), set([1, 1]), bool([]))
print(isinstance(1, (str, int)), isinstance("s", int), type(1) is int, type(True) == int)
