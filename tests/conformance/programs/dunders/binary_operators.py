# Every binary operator calls its method with the other operand.
class Op:
    pass

names = "add sub mul truediv floordiv mod pow matmul lshift rshift and or xor divmod".split()
for name in names:
    setattr(Op, f"__{name}__", lambda self, other, name=name: f"{name} {other}")
o = Op()
print(o + 1, o - 1, o * 1, o / 1, o // 1, o % 1, o ** 1, o @ 1, sep=", ")
print(o << 1, o >> 1, o & 1, o | 1, o ^ 1, divmod(o, 1), pow(o, 1), sep=", ")
for call in (lambda: 1 + o, lambda: o < o, lambda: o + "x", lambda: "x" * o, lambda: 1 @ 2, lambda: divmod(1, o)):
    try:
        print(call())
    except TypeError as error:
        print(error)
