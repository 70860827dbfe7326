# Only the failing argument is marked.
def f(x):
    return x.missing

print(max(1, 2), f(5) + 1, end="")
