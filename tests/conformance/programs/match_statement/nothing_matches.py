# No case, no error; the subject is evaluated once.
def subject():
    print("evaluated")
    return 42

match subject():
    case 1:
        print("one")
    case str():
        print("text")
    case 42 if False:
        print("never")
print("after")
match subject(), "x":
    case 42, y:
        print("tuple", y)
match [1, 2, 3],:
    case [[_, *rest]]:
        print("one-element tuple", rest)
match = {"match": 1}
case = match["match"]
print(match, case)
_ = "not touched"
match 5:
    case _:
        print(_)
