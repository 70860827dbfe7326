# A subclass of dict is asked for a value when d[key] finds none; get and `in` are not.
class Squares(dict):
    def __missing__(self, key):
        print("missing", key)
        value = self[key] = key * key
        return value

s = Squares({2: "two"})
print(s[2], s[3], s[3], s.get(4), 5 in s, s)
class Chain(dict):
    def __missing__(self, key):
        if isinstance(key, str):
            raise KeyError(key.upper())
        return self[str(key)]
c = Chain({"1": "one"})
print(c[1])
try:
    c[2]
except KeyError as error:
    print(repr(error))
