# A statement that is one call gets no marks.
def f():
    g(1)

def g(a, b):
    return a

f()
