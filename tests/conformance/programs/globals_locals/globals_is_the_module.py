# globals() is the real dictionary of the module.
x = 1
globals()["y"] = 2
print(y, globals()["x"], "x" in globals(), globals() is globals(), __name__)
def f():
    globals()["made_in_f"] = "yes"
    global z
    z = 3
    return sorted(k for k in globals() if len(k) == 1)
print(f(), made_in_f)
del globals()["y"]
try:
    y
except NameError as error:
    print(error)
globals().update(a=10, b=20)
print(a + b, globals().get("nothing"), type(globals()).__name__, f.__globals__ is globals())
