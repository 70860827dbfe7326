# randrange and randint, and what they refuse.
import random

random.seed(1)
print([random.randint(1, 6) for _ in range(12)])
print([random.randrange(10) for _ in range(6)], [random.randrange(0, 100, 5) for _ in range(6)], random.randrange(10, 0, -3))
print(random.randint(-5, -5), random.randint(0, 10 ** 30), random.getrandbits(8), random.getrandbits(0))
for wrong in (lambda: random.randrange(0), lambda: random.randint(3, 1), lambda: random.randrange(1, 2, 0),
              lambda: random.randrange(5, 1, 2), lambda: random.randint('a', 2), lambda: random.getrandbits(-1),
              lambda: random.randrange(1.5), lambda: random.randint(1, 2.5), lambda: random.randrange(3, step=2)):
    try:
        print(wrong())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
