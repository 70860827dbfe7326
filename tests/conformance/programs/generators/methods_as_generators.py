# Generators in classes: __iter__, properties, recursion through self.
class Folder:
    def __init__(self, name, *children):
        self.name, self.children = name, children

    def __iter__(self):
        yield self.name
        for child in self.children:
            for line in child if isinstance(child, Folder) else [child]:
                yield f"{self.name}/{line}"

    @property
    def sizes(self):
        yield len(self.children)
        yield from (len(c.children) for c in self.children if isinstance(c, Folder))

    @staticmethod
    def squares(n):
        yield from (i * i for i in range(n))

root = Folder("root", "a.txt", Folder("sub", "b.txt", Folder("empty")), "c.txt")
print(*root, sep="\n")
print(list(root.sizes), list(root.sizes), list(Folder.squares(4)))
