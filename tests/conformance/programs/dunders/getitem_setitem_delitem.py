# Square brackets: any key, slices and tuples included.
class Grid:
    def __init__(self):
        self.log = []

    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        self.log.append(("set", key, value))

    def __delitem__(self, key):
        self.log.append(("del", key))

g = Grid()
print(g[1], g["a"], g[1, 2], g[1:2], g[::2], g[1:2, ...], g[:], g[()])
g[0] = "x"
g[1:3] = [5]
g["a", "b"] = None
del g[9], g[::-1]
g[5] += (7,) if False else 1
print(g.log)
n, nothing = 5, None
for call in (lambda: n[0], lambda: nothing["x"], lambda: len[0], lambda: Grid[0]):
    try:
        call()
    except TypeError as error:
        print(error)
