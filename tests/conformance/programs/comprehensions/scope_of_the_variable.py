# The variable of a comprehension does not leak, and its first iterable is evaluated outside.
x = "outer"
print([x for x in range(3)], x)

def f():
    n = 2
    return [n * i for i in range(n + 1)], [i for i in [n] for n in [i + 10]], n

print(f())
