"""Steps about locks, events, conditions, semaphores, barriers and queues.

They may wait for ever: the program's main sets free and at last cancels whoever still waits.
"""

from asyncio_tasks import AsyncioTasks


class AsyncioPrimitives(AsyncioTasks):

    def limited(self, call):
        """`await call`, often with a time limit."""
        if self.chance(50):
            return f'await {call}'
        return f'await asyncio.wait_for({call}, {self.delay()})'

    def primitive_steps(self):
        number = lambda: self.dice.randrange(9)
        return [
            lambda: 'event.set()',
            lambda: 'event.clear()',
            lambda: 'event.set()\nevent.clear()',
            lambda: f'log(me, {self.limited("event.wait()")}, event)',
            lambda: 'await lock.acquire()\n'
                    f'try:\n    await asyncio.sleep({self.delay()})\nfinally:\n    lock.release()',
            lambda: 'log(me, lock, semaphore, bounded)',
            lambda: 'log(me, event, condition, barrier)',
            lambda: 'lock.release()',
            lambda: 'semaphore.release()',
            lambda: 'bounded.release()',
            lambda: f'log(me, {self.limited("semaphore.acquire()")}, semaphore.locked())',
            lambda: f'log(me, {self.limited("barrier.wait()")}, "of", barrier)',
            lambda: f'log(me, {self.limited("barrier.wait()")}, barrier.n_waiting)',
            lambda: f'await barrier.{self.pick(["reset", "reset", "abort"])}()',
            lambda: self.pick(['condition.notify()', 'condition.notify_all()']),
            lambda: f'async with condition:\n    condition.notify({self.pick(["", "2"])})',
            lambda: f'async with condition:\n    log(me, {self.limited("condition.wait()")})',
            lambda: f'async with condition:\n    log(me, {self.limited("condition.wait_for(event.is_set)")})\n'
                    '    condition.notify_all()',
            *self.queue_steps(number), *self.queue_steps(number)]

    def queue_steps(self, number):
        queue = self.pick(['queue', 'queue', 'priority', 'stack'])
        return [
            lambda: f'await {queue}.put({number()})',
            lambda: f'{queue}.put_nowait({number()})',
            lambda: self.limited(f'{queue}.put({number()})'),
            lambda: f'log(me, {self.limited(queue + ".get()")})',
            lambda: f'log(me, {self.limited(queue + ".get()")})\n{queue}.task_done()',
            lambda: f'log(me, {queue}.get_nowait())',
            lambda: f'{queue}.task_done()',
            lambda: f'log(me, str({queue}), {queue}.empty(), {queue}.full())',
            lambda: self.limited(f'{queue}.join()')]
