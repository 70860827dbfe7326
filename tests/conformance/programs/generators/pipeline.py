# Each item travels the whole pipeline before the next one starts.
def source():
    for n in range(4):
        print("source", n)
        yield n

def odd(items):
    for n in items:
        print("filter", n)
        if n % 2:
            yield n

def squared(items):
    for n in items:
        print("square", n)
        yield n * n

for n in squared(odd(source())):
    print("result", n)
