# Two generators interleaved by hand keep their own state.
def worker(name, steps):
    for i in range(steps):
        print(name, "step", i)
        yield
    print(name, "done")

ready = [worker("A", 2), worker("B", 1), worker("C", 3)]
while ready:
    current = ready.pop(0)
    try:
        next(current)
        ready.append(current)
    except StopIteration:
        print(len(ready), "left")
