# Lists compare item by item, and the shorter one is smaller.
print([1, 2] < [1, 3], [1, 2] < [1, 2, 0], [2] > [1, 9], [] < [0], [1, [2]] == [1, [2]])
print([1, 2] == (1, 2), 2 in [1, 2], [2] in [[2]], max([1, 5], [2]))
try:
    [1] < ["a"]
except TypeError as error:
    print(error)
