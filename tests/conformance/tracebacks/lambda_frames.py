# A lambda is named <lambda>.
compose = lambda f, g: lambda x: f(g(x))
half = compose(lambda x: x / 0, lambda x: x + 1)
print(sorted([3, 1], key=half))
