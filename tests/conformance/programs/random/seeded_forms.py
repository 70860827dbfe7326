import random

for seed in (0, 1, -5, 2 ** 100, 3.5, 'text', b'bytes', True):
    random.seed(seed)
    print(random.random(), random.getrandbits(10), random.getrandbits(70), random.randint(1, 6), random.choice('abc'))
random.seed(7)
state = random.getstate()
first = [random.random() for _ in range(3)]
random.setstate(state)
print(first == [random.random() for _ in range(3)], len(state[1]), state[1][:3], state[1][-1])
own = random.Random(42)
print(own.random(), own.sample(range(100), 5), own.shuffle(items := [1, 2, 3, 4]), items, own.gauss(0, 1), own.getrandbits(0))
for call in (lambda: own.getrandbits(-1), lambda: own.getrandbits('a'), lambda: random.seed([]), lambda: own.setstate((3, (1, 2), None))):
    try:
        print(call())
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
