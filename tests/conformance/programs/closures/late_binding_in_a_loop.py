# All functions made in a loop share the loop variable; a default value keeps its own.
shared = [lambda: i for i in range(3)]
print([f() for f in shared])

def build():
    out = []
    for n in range(3):
        out.append(lambda: n)
    n = 99
    return out

print([f() for f in build()])
print([f() for f in [lambda i=i: i for i in range(3)]])
