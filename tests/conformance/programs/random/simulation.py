# Simulations of the manual, with a seed.
import random
from collections import Counter
from statistics import fmean

random.seed(8675309)
print(Counter(random.choices(['red', 'black', 'green'], [18, 18, 2], k=20)), random.sample(['tens', 'low cards'], counts=[16, 36], k=6))
trial = lambda: random.choices('HT', cum_weights=(0.6, 1.0), k=7).count('H') >= 5
print(sum(trial() for _ in range(1000)))
deck = [f'{r}{s}' for s in 'CDHS' for r in 'A23456789TJQK']
random.shuffle(deck)
print(deck[:5], random.choice(deck), random.sample(deck, 3))
walk = [0]
for _ in range(10):
    walk.append(walk[-1] + random.choice((-1, 1)))
print(walk, round(fmean(random.gauss(5, 2) for _ in range(500)), 4))
inside = sum(random.random() ** 2 + random.random() ** 2 <= 1 for _ in range(2000))
print(4 * inside / 2000, [random.randint(1, 6) + random.randint(1, 6) for _ in range(8)], ''.join(random.choices('abcdef', k=8)))
print([round(random.uniform(0.1, 0.5), 3) for _ in range(5)], [round(random.expovariate(1 / 5), 3) for _ in range(3)], random.randrange(0, 101, 2))
