# Annotations of parameters and results are evaluated when the function is defined.
def log(x):
    print("evaluated", x)
    return x

def f(a: log("a"), b: log("b") = log("default"), *args: log("args"), c: log("c") = 1, **kw: log("kw")) -> log("result"):
    return a, b, args, c, kw

print(f.__annotations__)
print(f(1, 2, 3, c=4, d=5))
def g(x: int) -> str:
    return x
print(type(g(5)).__name__, g.__annotations__["return"].__name__)
g.__annotations__["x"] = "changed"
print(g.__annotations__, (lambda q: q).__annotations__)
