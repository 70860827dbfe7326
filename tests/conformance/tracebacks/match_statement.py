# The line of the case is shown when a pattern fails.
class Point:
    pass

def where(p):
    match p:
        case Point(1, 2):
            return "somewhere"
        case _:
            return "nowhere"

where(Point())
