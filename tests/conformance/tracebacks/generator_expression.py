# A generator expression fails where it is consumed.
values = (int(x) for x in ["1", "2", "x"])

def consume():
    return sum(values)

consume()
