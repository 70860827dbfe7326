# The same seed gives the same numbers; text, floats and bytes are seeds too.
import random

for seed in (0, 1, -7, 123456789012345678901234567890, 'hello', b'hello', 1.5, True, ''):
    random.seed(seed)
    print(repr(seed), random.random(), random.randint(1, 1000), random.getrandbits(70))
random.seed('old', version=1)
print(random.random())
random.seed(a=3)
state = random.getstate()
first = [random.random() for _ in range(3)]
random.setstate(state)
print(first == [random.random() for _ in range(3)], state[0], len(state[1]))
try:
    random.seed([1])
except TypeError as error:
    print(error)
