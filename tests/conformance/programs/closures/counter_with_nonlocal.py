# nonlocal rebinds the enclosing function's variable; each call of it makes a new one.
def make_counter(start):
    count = start

    def step():
        nonlocal count
        count += 1
        return count

    return step

a, b = make_counter(0), make_counter(10)
print(a(), a(), b(), a(), b())
