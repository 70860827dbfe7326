# continue, break and return meet finally.
def f():
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            print("body", i)
        except ValueError:
            print("never")
        else:
            print("else", i)
        finally:
            print("finally", i)
    else:
        print("loop else")
    try:
        return "try"
    finally:
        print("after return")

def g():
    while True:
        try:
            return "lost"
        finally:
            break
    return "break wins"

def h():
    for x in "ab":
        try:
            raise ValueError(x)
        finally:
            continue
    return "swallowed by continue"

print(f(), g(), h())
