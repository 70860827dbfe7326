# Comparisons and unary operators are marked as a whole.
def check(a, b):
    return (0 < a < b) if a else -b

try:
    check(0, "x")
except TypeError as error:
    print(error)
check(1, "x")
