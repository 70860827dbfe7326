# A for loop looks at the index, so removing skips and appending goes on.
a = [1, 2, 3, 4, 5]
for x in a:
    if x % 2 == 1 or x == 2:
        a.remove(x)
print(a)
b = [1]
for x in b:
    if len(b) < 4:
        b.append(x * 2)
print(b)
