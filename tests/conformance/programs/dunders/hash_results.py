# __hash__ must give an int; dictionaries call it once per lookup and __eq__ only on equal hashes.
class Key:
    def __init__(self, name, h):
        self.name, self.h = name, h

    def __hash__(self):
        print("hash", self.name, end="; ")
        return self.h

    def __eq__(self, other):
        print("eq", self.name, other.name, end="; ")
        return self.name == other.name

a, b, c = Key("a", 1), Key("b", 1), Key("c", 2)
d = {a: 1}
print(len(d))
d[b] = 2
print(len(d))
print(c in d)
print(a in d)
print(hash(Key("big", 2**61)), hash(Key("minus", -1)), hash(True), hash(2.0), hash(-1))
try:
    hash(Key("bad", "text"))
except TypeError as error:
    print(error)
