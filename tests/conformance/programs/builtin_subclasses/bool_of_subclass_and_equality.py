# Subclass instances equal base instances of the same value and hash alike.
class MyInt(int): pass
class MyStr(str): pass
class MyList(list): pass

print(MyInt(3) == 3, 3 == MyInt(3), MyStr("a") == "a", MyList([1]) == [1], MyInt(0) or "zero is false", bool(MyStr("")))
d = {3: "three", "a": "letter"}
print(d[MyInt(3)], d[MyStr("a")], {MyInt(1), 1, True, 1.0}, len({MyStr("x"), "x"}))
print(type(MyInt(3) + MyInt(4)).__name__, type(MyStr("a") * 2).__name__, type(-MyInt(1)).__name__, type(MyInt(5).__index__()).__name__)
print(repr(MyInt(3)), MyStr("q"), [MyStr("q")], MyList("ab"), isinstance(MyInt(True), bool), MyInt("12"), type(MyStr("x").strip()).__name__)
