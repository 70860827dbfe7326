# closures, default arguments, *args and **kwargs
def counter(step):
    total = 0

    def up(by=1, *more, scale=1):
        nonlocal total
        total += step * by * scale + len(more)
        return total

    return up


def apply(function, *args, **kwargs):
    return function(*args, **kwargs)


def run(count):
    up, other = counter(2), counter(3)
    for i in range(count):
        up()
        up(i & 3)
        other(1, 2, scale=2)
        apply(up, 1, scale=i & 1)
    return up() + other()


print(run(400000))
