# Literal patterns compare with ==, None, True and False with `is`.
def kind(x):
    match x:
        case None:
            return "none"
        case True | False:
            return "bool"
        case 0:
            return "zero"
        case 1 | 2 | 3:
            return "small"
        case -1:
            return "minus one"
        case 1.5 | 2 + 3j:
            return "odd number"
        case "a" | "b":
            return "letter"
        case b"raw":
            return "bytes"
        case _:
            return "other"

for x in (None, True, False, 0, 0.0, 2, 3.0, -1, 1.5, 2 + 3j, "a", "c", b"raw", [], 10**20):
    print(repr(x), kind(x))
