# What stands before / can be given by position only; its name stays free for **kwargs.
def power(base, exponent=2, /, **extra):
    return base ** exponent, extra

print(power(3))
print(power(3, 3, base="free"))
try:
    power(base=3)
except TypeError as error:
    print(error)
