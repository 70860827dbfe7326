# == compares values, `is` compares objects.
a = [1, 2]
b = a
c = a[:]
print(a == b, a is b, a == c, a is c, a is not c)
print(None is None, 1 == True, 0 == False, 1 == 1.0, "1" == 1)
b.append(3)
print(a, c)
