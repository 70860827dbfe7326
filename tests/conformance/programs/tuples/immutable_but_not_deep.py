# A tuple cannot change, the list in it can; += on it changes the list and still raises.
t = (1, [2])
t[1].append(3)
print(t)
try:
    t[1] += [4]
except TypeError as error:
    print(error)
print(t, t + (5,), t * 2, t.index(1), t.count(9), hash((1, 2)) == hash((1, 2)))
