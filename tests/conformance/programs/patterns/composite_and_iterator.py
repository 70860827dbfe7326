# Composite: one interface for a file and a folder; walking is a generator.
class Entry:
    def __init__(self, name):
        self.name, self.parent = name, None

    def path(self):
        return f"{self.parent.path()}/{self.name}" if self.parent else self.name

class File(Entry):
    def __init__(self, name, size):
        super().__init__(name)
        self.size = size

class Folder(Entry):
    def __init__(self, name, *entries):
        super().__init__(name)
        self.entries = list(entries)
        for entry in entries:
            entry.parent = self

    @property
    def size(self):
        return sum(entry.size for entry in self.entries)

    def walk(self, depth=0):
        for entry in self.entries:
            yield depth, entry
            if isinstance(entry, Folder):
                yield from entry.walk(depth + 1)

root = Folder("root", File("a", 10), Folder("docs", File("b", 5), Folder("old")), File("c", 1))
for depth, entry in root.walk():
    print("  " * depth + f"{entry.name:<5}{entry.size:>3} {entry.path()}")
print(root.size, max((e.size, e.name) for _, e in root.walk() if isinstance(e, File)))
