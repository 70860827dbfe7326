# A function without return gives None; several values come back as a tuple.
def nothing():
    pass

def early(n):
    if n < 0:
        return
    return n, n * n

print(nothing(), early(-1), early(3))
a, b = early(4)
print(a + b)
