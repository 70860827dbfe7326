# Without a seed the numbers are still in their ranges.
import random

print(all(0 <= random.random() < 1 for _ in range(50)), all(1 <= random.randint(1, 6) <= 6 for _ in range(50)))
print(sorted(random.sample(range(5), 5)), random.choice([7]), 2 <= random.uniform(2, 3) <= 3)
r = random.Random()
print(0 <= r.random() < 1, len(random.choices('ab', k=10)))
