# reversed() asks __reversed__, else __len__ and __getitem__.
class R:
    def __reversed__(self):
        yield from ("c", "b", "a")

class S:
    def __len__(self):
        return 3

    def __getitem__(self, i):
        print("item", i, end=" ")
        return i * 10

print(list(reversed(R())), list(reversed(S())), list(reversed("abc")), list(reversed(range(3))), list(reversed({"x": 1, "y": 2})))
class No(S):
    __reversed__ = None
for call in (lambda: reversed(5), lambda: reversed({1, 2}), lambda: reversed(No()), lambda: reversed(x for x in "ab")):
    try:
        call()
    except TypeError as error:
        print(error)
