# a < b < c evaluates b once, and stops at the first false comparison.
def note(n):
    print("note", n)
    return n

print(note(1) < note(2) < note(3))
print(note(3) < note(2) < note(1))
one = 1
print(1 < 3 > 2 != 5, one == 1.0 == True, None is not one != 2, 2 in [2] in [[2]])
