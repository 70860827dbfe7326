# timeit runs the statement; on a clock that stands still it takes no time.
import time
import timeit

calls = []
print(timeit.timeit(lambda: calls.append(1), number=5) >= 0, len(calls))
print(timeit.timeit('x.append(2)', number=3, globals={'x': calls}) >= 0, calls)
print([t >= 0 for t in timeit.repeat('y += 1', setup='y = 0', number=10, repeat=2)])
t = timeit.Timer(lambda: time.sleep(0.5), 'pass')
print(t.timeit(2), t.repeat(2, 1))
def setup():
    calls.append('setup')
print(timeit.Timer(lambda: None, setup).timeit(1) >= 0, calls[-1], timeit.default_timer is time.perf_counter)
print(timeit.timeit('for i in range(3):\n    total.append(i)', 'total = out', number=2, globals={'out': calls}) >= 0, calls[-6:])
for wrong in (lambda: timeit.timeit(3), lambda: timeit.timeit('pass', 4)):
    try:
        wrong()
    except ValueError as e:
        print(e)
try:
    timeit.timeit('1 +')
except SyntaxError as e:
    print('SyntaxError')
