# A list with more methods; operators give plain lists.
class Stack(list):
    def push(self, *items):
        self.extend(items)

    def peek(self):
        return self[-1]

    def __getitem__(self, i):
        result = super().__getitem__(i)
        return type(self)(result) if isinstance(i, slice) else result

s = Stack([1, 2])
s.push(3, 4)
s.label = "attribute"
print(s, s.peek(), s[1:], type(s[1:]).__name__, type(s + [5]).__name__, type(s * 2).__name__, type(s.copy()).__name__)
print(len(s), sum(s), s == [1, 2, 3, 4], [1, 2, 3, 4] == s, s.label, isinstance(s, list), repr(s), sorted(s, reverse=True))
s += [9]
print(type(s).__name__, s, 9 in s, s.index(9), Stack("ab"), Stack())
