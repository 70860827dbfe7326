# A slice on the left replaces, inserts or deletes several items.
a = [0, 1, 2, 3, 4, 5]
a[1:3] = ["x", "y", "z"]
print(a)
a[2:2] = [8, 9]
print(a)
a[::3] = [-1, -2, -3]
print(a)
del a[1:4], a[-1]
print(a)
a[:] = "ab"
print(a)
try:
    a[::2] = [1, 2, 3]
except ValueError as error:
    print(error)
