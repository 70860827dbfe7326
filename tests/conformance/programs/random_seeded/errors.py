# Ranges and populations that do not work.
import random
for call in (lambda: random.randint(5, 1), lambda: random.choice([]), lambda: random.sample([1, 2], 3), lambda: random.randrange(0), lambda: random.choices([], k=1),
             lambda: random.sample({1, 2}, 1), lambda: random.shuffle((1, 2)), lambda: random.choices([1, 2], weights=[1]), lambda: random.choices([1], [0])):
    try:
        print(call())
    except (ValueError, IndexError, TypeError) as error:
        print(type(error).__name__, error)
