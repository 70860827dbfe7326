# x += y is not marked; the condition of an assert is.
def f():
    x = [1]
    x += 5
try:
    f()
except TypeError as error:
    print(error)
value = 3
assert value > 5, f"value is {value}"
