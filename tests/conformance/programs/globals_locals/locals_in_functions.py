# locals() of a function is a copy that shows parameters, locals and cells.
def f(a, b=2, *args, **kw):
    c = a + b
    before = dict(locals())
    locals()["a"] = 99
    return before, a

print(f(1, 2, 3, k=4))
def g():
    x = 1
    def inner():
        return x, sorted(locals())
    y = 2
    return inner(), sorted(k for k in locals() if k != "inner")
print(g())
def unset():
    if False:
        never = 1
    later = 2
    return locals()
print(unset())
print(locals() is globals())
class A:
    p = 1
    names = [n for n in locals() if not n.startswith("__")]
    q = 2
print(A.names, [sorted(locals()) for n in range(1)][0][-1])
