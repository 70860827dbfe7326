# Two names, one list; a slice or list() makes a shallow copy.
inner = [1]
a = [inner, inner]
b = a
c = list(a)
inner.append(2)
b.append("end")
print(a, c)
rows = [[0] * 2] * 2
rows[0][0] = 7
print(rows, [[0] * 2 for _ in range(2)])
