# A base method that calls another overridable method calls the override.
class Collection:
    def __init__(self):
        self.items = []

    def add(self, item):
        self.items.append(item)

    def add_all(self, items):
        for item in items:
            self.add(item)

class Counting(Collection):
    def __init__(self):
        super().__init__()
        self.added = 0

    def add(self, item):
        self.added += 1
        super().add(item)

    def add_all(self, items):
        self.added += len(items)
        super().add_all(items)

c = Counting()
c.add_all([1, 2, 3])
print(c.items, c.added)
