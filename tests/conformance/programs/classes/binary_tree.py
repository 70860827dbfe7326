# A search tree with recursion, generators and optional children.
class Tree:
    def __init__(self, key):
        self.key = key
        self.left = self.right = None

    def insert(self, key):
        side = "left" if key < self.key else "right"
        child = getattr(self, side)
        if child is None:
            setattr(self, side, Tree(key))
        else:
            child.insert(key)

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.key
        if self.right:
            yield from self.right

    def depth(self):
        return 1 + max((t.depth() for t in (self.left, self.right) if t), default=0)

    def __contains__(self, key):
        if key == self.key:
            return True
        child = self.left if key < self.key else self.right
        return child is not None and key in child

tree = Tree(50)
for key in (30, 70, 20, 40, 60, 80, 35):
    tree.insert(key)
print(list(tree), tree.depth(), 35 in tree, 36 in tree, [key for key in tree if key > 45])
