# 3,000,000 values sent to a generator
def acc():
    total = 0
    while True:
        x = yield total
        total += x


def run(n):
    g = acc()
    next(g)
    r = 0
    send = g.send
    i = 0
    while i < n:
        r = send(i)
        i += 1
    return r


print(run(3000000))
