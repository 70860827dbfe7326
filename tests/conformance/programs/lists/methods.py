# append, extend, insert, remove, pop, index, count, reverse, clear.
items = [3, 1]
items.append(4)
items.extend([1, 5])
items.insert(0, 9)
items.insert(-1, 2)
print(items, items.index(1), items.count(1), len(items))
items.remove(1)
print(items.pop(), items.pop(0), items)
items.reverse()
print(items, items.copy() is items, items + [0], items * 2)
items.clear()
print(items)
