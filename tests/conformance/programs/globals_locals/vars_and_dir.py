# vars(x) is x.__dict__; dir(x) is a sorted list of names.
class A:
    k = 1
    def __init__(self): self.b, self.a = 2, 1
    def m(self): pass

a = A()
vars(a)["c"] = 3
print(vars(a), a.c, vars(a) is a.__dict__, [n for n in dir(a) if "__" not in n], [n for n in dir(A) if "__" not in n])
for x in (5, [], "s", object()):
    try:
        vars(x)
    except TypeError as error:
        print(error)
def f(p):
    q = 1
    return vars(), dir()
print(f(0), "A" in vars(), "a" in dir(), "append" in dir([]), "upper" in dir(str), dir(f) == sorted(dir(f)))
print([n for n in dir([]) if not n.startswith("_")])
print([n for n in dir({}) if not n.startswith("_")], [n for n in dir(()) if not n.startswith("_")])
