# Dotted names are compared, bare names capture.
class Color:
    RED = "r"
    GREEN = "g"

class Config:
    class limits:
        top = 10

def f(x):
    match x:
        case Color.RED:
            return "red"
        case Color.GREEN | Config.limits.top:
            return "green or ten"
        case [Color.RED, *_]:
            return "starts red"
        case {"color": Color.GREEN}:
            return "green inside"
        case RED:
            return f"captured {RED}"

for x in ("r", "g", 10, ["r", 1], {"color": "g"}, "RED"):
    print(f(x))
try:
    match 1:
        case Color.BLUE:
            pass
except AttributeError as error:
    print(error)
