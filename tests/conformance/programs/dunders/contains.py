# `in` asks __contains__, else iterates, else counts up __getitem__.
class C:
    def __contains__(self, item):
        return item * 2

class I:
    def __iter__(self):
        print("iterating", end=" ")
        return iter([1, 2, 3])

class G:
    def __getitem__(self, index):
        print(index, end=" ")
        if index == 3:
            raise IndexError
        return index * 10

print("x" in C(), "" in C(), 0 not in C())
print(2 in I(), 9 in I(), 9 not in I())
print(10 in G(), 99 in G())
class No(I):
    __contains__ = None
try:
    1 in No()
except TypeError as error:
    print(error)
