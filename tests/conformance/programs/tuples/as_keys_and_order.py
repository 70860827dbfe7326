# Tuples of hashable things are keys, and compare like lists.
grid = {(0, 0): "origin", (1, 0): "east"}
print(grid[(1, 0)], grid[0, 0], (0, 1) in grid)
print(sorted([(2, "a"), (1, "z"), (1, "b")]), (1, 2) < (1, 2, 0), max((0, 9), (1, 0)))
try:
    {([],): 1}
except TypeError as error:
    print(error)
