# Suspicious literals are warned about before the program runs.
def f(x):
    if x is 5 or x is not "a":
        return [1, 2](3)
    return "text"["a"], (1, 2)["x"], 5[0]

print("starts")
assert (f, "always true")
f(1)
