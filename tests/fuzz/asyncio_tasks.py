"""Steps about tasks and what waits for them: sleep, gather, wait, wait_for, shield, as_completed, cancellation.

A step is text that stands in the body of a coroutine. `me` is the name of its worker there. Workers wait only for
workers with smaller numbers, so no two wait for each other.
"""

from source import Source

# Few different numbers, so that deadlines often meet.
DELAYS = ['0', '0.1', '0.2', '0.25', '0.3', '0.5', '0.75', '1']
MODES = ['FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED']


class AsyncioTasks(Source):

    def delay(self):
        return self.pick(DELAYS)

    def message(self):
        return self.pick(['', '', '"stop"', '"because"', 'me'])

    # --------------------------------------------------------------------------------- what can be awaited

    def coroutine(self, depth=2):
        """An expression that is a new coroutine and comes to an end by itself."""
        simple = [f'child({self.dice.randrange(12)}, {self.delay()})'] * 4 + [
            f'asyncio.sleep({self.delay()}, {self.dice.randrange(9)})', f'nested({self.pick("0123")}, {self.delay()})',
            f'quick({self.dice.randrange(9)})', f'quick({self.dice.randrange(9)})']
        if depth <= 0 or self.chance(70):
            return self.pick(simple)
        return self.pick([f'asyncio.wait_for({self.future(depth - 1)}, {self.pick(["None", *DELAYS])})',
                          f'waits_for({self.future(depth - 1)})'])

    def awaitable(self, depth=2):
        """A coroutine, a task or a future that comes to an end by itself."""
        return self.coroutine(depth) if depth <= 0 or self.chance(50) else self.future(depth)

    def future(self, depth):
        """One that runs already. (A coroutine inside a coroutine that is cancelled at once is never awaited.)"""
        return self.pick([
            lambda: f'asyncio.create_task({self.coroutine(depth - 1)}{self.options_of_a_task()})',
            lambda: f'asyncio.ensure_future({self.coroutine(depth - 1)})',
            lambda: f'asyncio.shield({self.awaitable(depth - 1)})',
            lambda: self.gather(depth - 1)])()

    def gather(self, depth=1):
        children = [self.awaitable(depth) for _ in self.some(0 if self.chance(10) else 1, 3)]
        if self.chance(30):
            children.append('return_exceptions=True')
        return f'asyncio.gather({", ".join(children)})'

    def options_of_a_task(self):
        return self.pick(['', '', '', ', name="named"', ', context=contextvars.copy_context()'])

    def earlier_task(self, number):
        return f'tasks[{self.dice.randrange(number)}]'

    # ---------------------------------------------------------------------------------------------- steps

    def task_steps(self, number):
        delay = self.delay
        steps = [
            lambda: f'await asyncio.sleep({delay()})',
            lambda: f'await asyncio.sleep({delay()})',
            lambda: f'await asyncio.sleep({self.pick(["0", "0", "-1", "1e-9"])})',
            lambda: f'log(me, await {self.awaitable()})',
            lambda: f'log(me, await {self.gather()})',
            lambda: f'log(me, await asyncio.wait_for({self.awaitable()}, {self.pick([*DELAYS, "-1", "None"])}))',
            lambda: f'children.append(asyncio.create_task({self.coroutine()}{self.options_of_a_task()}))',
            lambda: 'log(me, await asyncio.gather(*children, return_exceptions=True))',
            lambda: f'if children: log(me, await asyncio.wait_for(asyncio.shield(children[-1]), {delay()}))',
            lambda: f'if children: log(me, children[-1], children[0].cancel({self.message()}))',
            lambda: f'asyncio.create_task(child({self.pick("37")}, {delay()}), name="dropped by " + me)',
            lambda: f'cancel({self.dice.randrange(5)}, {self.message() or None})',
            lambda: f'cancel({self.dice.randrange(5)}, "by " + me)',
            lambda: f'cancel({self.dice.randrange(3)}, "first")\ncancel({self.dice.randrange(3)}, "second")',
            lambda: f'log(me, asyncio.current_task().cancel({self.message()}))',
            lambda: 'log(me, asyncio.current_task().uncancel(), asyncio.current_task().cancelling())',
            lambda: 'log(me, asyncio.current_task().get_name(), len(asyncio.all_tasks()))',
            lambda: 'log(me, [task.get_name() for task in asyncio.all_tasks()])',
            lambda: 'log(me, asyncio.current_task())',
            lambda: 'log(me, tasks[0])',
            self.wait_step, self.as_completed_step]
        if number:
            other = lambda: self.earlier_task(number)
            steps += [
                lambda: f'log(me, await {other()})',
                lambda: f'log(me, await asyncio.shield({other()}))',
                lambda: f'log(me, await asyncio.wait_for({other()}, {delay()}))',
                lambda: f'log(me, await asyncio.wait_for(asyncio.shield({other()}), {delay()}))',
                lambda: f'log(me, await asyncio.gather({other()}, {other()}, return_exceptions={self.chance(50)}))',
                lambda: f'log(me, await asyncio.wait(tasks[:{number}], timeout={delay()}, '
                        f'return_when=asyncio.{self.pick(MODES)}))',
                lambda: f'{other()}.add_done_callback(functools.partial(callback, me))',
                lambda: f'log(me, {other()}.done(), {other()}.cancelled(), {other()}.cancelling())',
                lambda: f'log(me, {other()}.result())',
                lambda: f'log(me, {other()}.exception())',
                lambda: f'{other()}.set_name("renamed")']
        return steps

    def wait_step(self):
        tasks = ', '.join(f'asyncio.create_task({self.coroutine(1)})' for _ in self.some(1, 3))
        limit = self.pick(['', '', f', timeout={self.delay()}'])
        return (f'done, pending = await asyncio.wait([{tasks}]{limit}, return_when=asyncio.{self.pick(MODES)})\n'
                'log(me, sorted(map(outcome, done)), len(pending))'
                + self.pick(['', '\nfor task in pending: task.cancel()']))

    def as_completed_step(self):
        coroutines = ', '.join(self.awaitable(1) for _ in self.some(1, 3))
        limit = self.pick(['', '', f', timeout={self.delay()}'])
        return (f'for next_one in asyncio.as_completed([{coroutines}]{limit}):\n    log(me, await next_one)'
                + self.pick(['', '', '\n    break']))
