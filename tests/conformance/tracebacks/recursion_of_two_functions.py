# Two functions that call each other are not folded.
def ping(n):
    return pong(n + 1)

def pong(n):
    if n > 8:
        raise RecursionError("deep enough")
    return ping(n + 1)

ping(0)
