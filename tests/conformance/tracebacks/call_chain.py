# Frames from the oldest to the newest, each with its line.
def third(n):
    return n + missing

def second(n):
    if n:
        return third(n - 1)

def first():
    print("start")
    return second(1)

first()
