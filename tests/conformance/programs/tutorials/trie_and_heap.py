# Data structures by hand: a trie, a binary heap, a ring buffer.
class Trie:
    def __init__(self):
        self.children, self.is_word = {}, False

    def add(self, word):
        node = self
        for c in word:
            node = node.children.setdefault(c, Trie())
        node.is_word = True

    def words(self, prefix=""):
        if self.is_word:
            yield prefix
        for c, child in sorted(self.children.items()):
            yield from child.words(prefix + c)

    def __getitem__(self, prefix):
        node = self
        for c in prefix:
            node = node.children[c]
        return list(node.words(prefix))

class Heap:
    def __init__(self, items=()):
        self.items = []
        for item in items:
            self.push(item)

    def push(self, item):
        self.items.append(item)
        i = len(self.items) - 1
        while i and self.items[(i - 1) // 2] > self.items[i]:
            parent = (i - 1) // 2
            self.items[i], self.items[parent] = self.items[parent], self.items[i]
            i = parent

    def pop(self):
        top, last = self.items[0], self.items.pop()
        if self.items:
            i, self.items[0] = 0, last
            while (children := [c for c in (2 * i + 1, 2 * i + 2) if c < len(self.items)]):
                small = min(children, key=self.items.__getitem__)
                if self.items[i] <= self.items[small]:
                    break
                self.items[i], self.items[small] = self.items[small], self.items[i]
                i = small
        return top

trie = Trie()
for word in "car card care cat dog do".split():
    trie.add(word)
print(trie["car"], trie["do"], list(trie.words())[:2])
try:
    trie["x"]
except KeyError as error:
    print("no", error)
heap = Heap([5, 2, 9, 1, 7, 3])
print(heap.items, [heap.pop() for _ in range(6)], heap.items)
