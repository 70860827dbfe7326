# Targets are assigned from left to right; += changes a list in place.
a = b = []
a += [1]
a.append(2)
print(a, b, a is b)
a = a + [3]
print(a, b, a is b)
i = 0
values = [0, 0, 0]
i = values[i] = 2
print(i, values)
n = 7
n //= 2
n **= 3
n %= 10
print(n)
