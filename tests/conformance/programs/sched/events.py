# sched runs actions at their times.
import sched
import time

s = sched.scheduler(time.time, time.sleep)
start = time.time()
def say(word, mark='.'):
    print(round(time.time() - start, 3), word + mark)
print(s.empty())
s.enter(2, 1, say, ('second',))
s.enter(1, 2, say, argument=('first b',), kwargs={'mark': '!'})
s.enter(1, 1, say, ('first a',))
late = s.enter(5, 1, say, ('never',))
s.enterabs(start + 3, 1, lambda: s.enter(0.5, 1, say, ('nested',)))
print(len(s.queue), [e.priority for e in s.queue], late.argument)
s.cancel(late)
print(s.run(blocking=False))
s.run()
print(s.empty(), round(time.time() - start, 3))
try:
    s.cancel(late)
except ValueError as e:
    print('ValueError')
