# The failing attribute in a chain.
class A:
    b = None

a = A()
print(a.b.c.d)
