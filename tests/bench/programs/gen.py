# a generator consumed by for, 5,000,000 items
def gen(n):
    i = 0
    while i < n:
        yield i
        i += 1


def run(n):
    total = 0
    for x in gen(n):
        total += x
    return total


print(run(5000000))
