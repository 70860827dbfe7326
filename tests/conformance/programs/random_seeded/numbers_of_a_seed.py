# With a seed, random gives the same numbers everywhere.
import random

random.seed(42)
print(random.random(), random.randint(1, 6), random.uniform(1, 2), random.choice("abcdef"), random.randrange(0, 100, 7))
items = list(range(10))
random.shuffle(items)
print(items, random.sample(range(100), 5), random.choices("ab", k=8), random.choices([1, 2, 3], weights=[5, 1, 1], k=6))
print(random.gauss(0, 1), random.getrandbits(40), random.normalvariate(0, 1), random.expovariate(1), random.triangular(0, 10, 5))
random.seed("text")
print(random.random(), random.betavariate(1, 2))
random.seed(42)
print(random.random())
generator = random.Random(7)
print(generator.random(), generator.randint(0, 10**20), random.Random(7).random())
state = random.getstate()
a = random.random()
random.setstate(state)
print(a == random.random())
