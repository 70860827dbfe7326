# A list in the class body is one list for all instances.
class Basket:
    items = []

    def add(self, item):
        self.items.append(item)

a, b = Basket(), Basket()
a.add("apple")
b.add("pear")
print(a.items, b.items is a.items, Basket.items, a.__dict__)
a.items = a.items + ["own"]
print(a.items, b.items)
b.items += ["also shared"]
print(Basket.items, b.__dict__)
