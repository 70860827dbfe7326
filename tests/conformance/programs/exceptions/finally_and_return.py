# finally runs between the return and the caller, and its own return wins.
def ordinary():
    try:
        return "from try"
    finally:
        print("cleaning up")

def overruled():
    try:
        return "from try"
    finally:
        return "from finally"

def swallowed():
    try:
        raise ValueError("lost")
    finally:
        return "no error"

print(ordinary())
print(overruled())
print(swallowed())
