# choice, choices, shuffle and sample.
import random

random.seed(5)
words = ['ant', 'bee', 'cat', 'dog', 'eel']
print(random.choice(words), random.choice('text'), random.choice(range(100)))
print(random.choices(words, k=4), random.choices(words, weights=[1, 0, 0, 0, 9], k=5), random.choices('ab', cum_weights=[1, 3], k=6))
random.shuffle(words)
print(words, random.sample(words, 3), random.sample(range(1000), 5), random.sample(range(10 ** 9), 8))
print(random.sample(['r', 'b'], counts=[3, 2], k=4), random.sample('abc', k=0), random.sample(range(40), 12))
print(random.randbytes(5))
for wrong in (lambda: random.choice([]), lambda: random.sample([1], 2), lambda: random.sample({1, 2}, 1),
              lambda: random.choices([1, 2], [1], k=2), lambda: random.choices([1, 2], [0, 0]), lambda: random.choices([1, 2], 3),
              lambda: random.choices([1], weights=[1], cum_weights=[1]), lambda: random.choices([]), lambda: random.sample([1], -1),
              lambda: random.choice({}), lambda: random.shuffle('abc')):
    try:
        print(wrong())
    except (IndexError, ValueError, TypeError, KeyError) as error:
        print(type(error).__name__, error)
