# A program with a syntax error does not start.
def f(x)
    return x

print(f(1))
