# __index__ lets an object stand where an int is needed.
class I:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n

items = list("abcdef")
print(items[I(1)], items[I(1):I(4)], list(range(I(3))), hex(I(255)), bin(I(5)), oct(I(8)), int(I(9)), "ab" * I(2), [0] * I(2))
print(chr(I(65)), float(I(2)), complex(I(3)), f"{2:{I(4).n}}", round(2.567, I(1)), items.pop(I(-1)))
for call in (lambda: items[1.0], lambda: items["1"], lambda: items[I("x")], lambda: range(1.5), lambda: hex("x"), lambda: [0] * 2.0):
    try:
        call()
    except TypeError as error:
        print(error)
