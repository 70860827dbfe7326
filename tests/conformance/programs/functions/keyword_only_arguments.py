# What stands behind * can be given by name only.
def area(width, *, height=2, scale):
    return width * height * scale

print(area(3, scale=1))
print(area(3, scale=2, height=5))
try:
    area(3, 2, 1)
except TypeError as error:
    print(error)
try:
    area(3)
except TypeError as error:
    print(error)
