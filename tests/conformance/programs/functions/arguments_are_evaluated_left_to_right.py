# Callee first, then the arguments from left to right, then the call.
def note(value):
    print("value", value)
    return value

def callee():
    print("callee")
    return lambda *args, **kwargs: print("call", args, kwargs)

callee()(note(1), note(2), *[note(3)], key=note(4))
print(note(5) + note(6) * note(7))
