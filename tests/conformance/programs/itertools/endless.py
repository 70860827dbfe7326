from itertools import count, cycle, repeat

counter = count(2.5, 0.5)
print(next(counter), next(counter), counter)
print(count(), count(3), count(3, -1), count(1, 1.0), count(10 ** 30))
print([n for n, _ in zip(count(10 ** 30, 10 ** 29), range(3))])
print([x for x, _ in zip(cycle('ab'), range(5))], list(cycle('')))
r = repeat('x', 3)
next(r)
print(r, list(r), r, repeat([1]), repeat('a', -2), list(map(pow, range(4), repeat(2))))
for call in (lambda: count('a'), lambda: count(1, 2, 3), lambda: cycle(), lambda: cycle(3), lambda: repeat(),
             lambda: repeat(1, 2.5), lambda: cycle('a', x=1), lambda: repeat(1, None)):
    try:
        print(call())
    except TypeError as error:
        print(error)
