"""Objects that refer to each other in a circle

What nobody refers to is freed at once, as in CPython, but a circle of objects lives until the program ends:
`gc.collect()` finds nothing, `__del__` of its members does not run, weak references to them stay alive. CPython's
collector runs at moments that depend on how many objects there are, so a prediction could not be checked against it.

Write instead: break the circle yourself (`node.parent = None`), or hold one direction by `weakref.ref`.
"""
import gc


class Node:
    def __del__(self):
        print("freed")


a, b = Node(), Node()
a.other, b.other = b, a
del a, b
gc.collect()
print("collected")
