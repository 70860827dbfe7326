# The methods behind the operators can be called by name.
print((5).__add__(3), (5).__radd__(1), "ab".__len__(), [1, 2].__getitem__(1), {"a": 1}.__contains__("a"), (2.5).__mul__(2))
print((7).__divmod__(2), (1).__lt__(2), (3).__neg__(), (0).__bool__(), "x".__mul__(3), [1].__add__([2]), (5).__str__(), "q".__repr__())
items = [3, 1]
items.__setitem__(0, 9)
items.__delitem__(1)
items.__iadd__([4])
it = items.__iter__()
print(items, it.__next__(), it.__next__(), next(it, None), int.__add__(1, 2), str.upper("abc"), list.append(items, 5), items)
print(object.__eq__(items, items), object().__ne__(3), int.__name__, int.__call__("12"), "{:>4}".format(1), (255).__format__("x"))
