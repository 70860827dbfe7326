# Wrong class patterns are TypeErrors at run time.
class NoArgs:
    pass

class Two:
    __match_args__ = ("a", "b")
    a = b = 1

class BadArgs:
    __match_args__ = ["a"]

class BadName:
    __match_args__ = (1,)

def run(name, x):
    try:
        match name, x:
            case "noargs", NoArgs(1): pass
            case "two", Two(1, 1, 1): pass
            case "double", Two(1, a=1): pass
            case "badargs", BadArgs(1): pass
            case "badname", BadName(1): pass
            case "notclass", name.missing(): pass
            case "int", int(1, 2): pass
            case _: print(name, "no match")
    except (TypeError, AttributeError) as error:
        print(error)

for name, x in (("noargs", NoArgs()), ("two", Two()), ("double", Two()), ("badargs", BadArgs()), ("badname", BadName()),
                ("int", 5), ("noargs", 5), ("notclass", 1)):
    run(name, x)
length = len
try:
    match 5:
        case length(): pass
except TypeError as error:
    print(error)
