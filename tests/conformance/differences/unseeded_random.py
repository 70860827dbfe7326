"""Random numbers without a seed

The generator is seeded by the run (`--seed N`, 0 if not given), so every run prints the same. CPython seeds it from the
operating system and prints something else every time. With `random.seed(n)` both print the same numbers.

Write instead: `random.seed(n)` when the numbers matter.
"""
import random

source = random.Random()
print([source.randrange(1000000) for _ in range(4)])
