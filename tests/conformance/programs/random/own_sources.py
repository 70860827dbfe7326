# Several sources side by side, and a subclass with its own random().
import random

a, b = random.Random(1), random.Random(1)
print(a.random() == b.random(), a.randint(1, 9), a.gauss(0, 1) == b.gauss(0, 1))
b.seed(2)
print(b.random())

class Half(random.Random):
    def random(self):
        return 0.5

h = Half()
print(h.random(), h.randint(1, 10), h.choice('abcd'), h.uniform(2, 4), h.choices('xyz', k=2))
random.seed(9)
print(random.random(), random.Random(9).random(), isinstance(a, random.Random), random.Random.__name__)
