# Classes made in a function share its variables through their methods.
def make_counter(step):
    total = 0

    class Counter:
        size = step

        def up(self):
            nonlocal total
            total += step
            return total

        def get(self):
            return step

    return Counter

C2, C5 = make_counter(2), make_counter(5)
a, b, c = C2(), C2(), C5()
print(a.up(), b.up(), c.up(), a.get(), C5.size, C2.__qualname__, C2 is C5)
