"""Tasks that meet: locks, events, queues, timeouts, cancellation, groups, in a random order.

Whatever waits has a time limit or waits for something earlier, so few of these programs end in a deadlock (both sides
must then say so).
"""

from control_flow import ControlFlow

HELPERS = '''\
import asyncio

def log(*words):
    print(f"{asyncio.get_running_loop().time():.3f}", *words)

async def child(n, delay):
    log("child", n, "begins")
    try:
        await asyncio.sleep(delay)
        if n % 4 == 3:
            raise ValueError(f"child {n}")
        return n * 10
    except asyncio.CancelledError:
        log("child", n, "cancelled")
        if n % 5 == 4:
            return "stubborn"
        raise
    finally:
        log("child", n, "ends")

async def letters(n, delay):
    try:
        for letter in "abcdef"[:n]:
            await asyncio.sleep(delay)
            yield letter
    finally:
        log("letters end")
'''
DELAYS = ['0', '0.1', '0.25', '0.5', '1', '1.5']


class AsyncFlow(ControlFlow):

    def async_flow(self):
        self.lines += HELPERS.splitlines()
        count = self.dice.randint(2, 4)
        for number in range(count):
            with self.block(f'async def worker{number}(name):'):
                with self.block('try:'):
                    self.steps(number, 3)
                    self.line(f'return {self.pick(["name", "7", "None"])}')
                with self.block('except asyncio.CancelledError as error:'):
                    self.line('log(name, "was cancelled", error.args)')
                    if self.chance(25):
                        self.line(f'await asyncio.sleep({self.pick(DELAYS)})')
                    self.line(self.pick(['raise', 'raise', 'return "swallowed"',
                                         'raise KeyError("while cancelled")']))
                with self.block('finally:'):
                    self.line('log(name, "ends")')
        with self.block('async def main():'):
            self.line('global lock, semaphore, event, queue, condition, tasks, future')
            self.line('lock, semaphore, event = asyncio.Lock(), asyncio.Semaphore(2), asyncio.Event()')
            self.line(f'queue, condition = asyncio.{self.pick(["Queue", "LifoQueue", "PriorityQueue"])}({self.pick("012")}), asyncio.Condition()')
            self.line('future = asyncio.get_running_loop().create_future()')
            self.line('tasks = []')
            for number in range(count):
                self.line(f'tasks.append(asyncio.create_task(worker{number}("w{number}"){self.pick(["", f", name={chr(34)}named{number}{chr(34)}"])}))')
                if self.chance(30):
                    self.line(f'await asyncio.sleep({self.pick(DELAYS)})')
            self.steps(count, 2)
            self.line(self.pick(['print(await asyncio.gather(*tasks, return_exceptions=True))',
                                 'print(await asyncio.gather(*tasks))',
                                 'await asyncio.wait(tasks, timeout=5)', 'await asyncio.sleep(3)', 'pass']))
            self.line('log([(t.get_name(), t.done(), t.cancelled()) for t in tasks])')
        with self.block('try:'):
            self.line('asyncio.run(main())')
        with self.block('except (Exception, asyncio.CancelledError) as error:'):
            self.line('print("run raised", type(error).__name__, error)')

    def steps(self, number, depth):
        """Statements of worker `number`; `name` is its name. The number of workers stands for main."""
        for _ in self.some(1, 4):
            self.step(number, depth)

    def step(self, number, depth):
        name = f'"w{number}"'
        delay, n = self.pick(DELAYS), self.dice.randrange(8)
        other = f'tasks[{self.dice.randrange(number)}]' if number else None
        simple = [f'await asyncio.sleep({delay})'] * 3 + [
            f'log({name}, {n})', 'event.set()', 'event.clear()',
            f'log({name}, event.is_set(), lock.locked(), queue.qsize())',
            f'asyncio.get_running_loop().call_later({delay}, print, "timer of", {name})',
            f'asyncio.get_running_loop().call_soon(print, "soon", {name})',
            f'log({name}, await child({n}, {delay}))', f'queue.put_nowait({n})', f'log({name}, queue.get_nowait())',
            f'log({name}, await asyncio.wait_for(queue.get(), {delay}))',
            f'await asyncio.wait_for(queue.put({n}), {delay})',
            f'log({name}, await asyncio.wait_for(event.wait(), {delay}))',
            f'log({name}, await asyncio.wait_for(child({n}, {self.pick(DELAYS)}), {delay}))',
            f'log({name}, await asyncio.gather(child({n}, {delay}), child({n + 1}, {self.pick(DELAYS)}){self.pick(["", ", return_exceptions=True"])}))',
            f'log({name}, await asyncio.wait_for(asyncio.shield(child({n}, {self.pick(DELAYS)})), {delay}))',
            f'if {n} > 4: raise {self.pick(["ValueError", "KeyError"])}({name})',
            f'tasks.append(asyncio.create_task(child({n}, {delay})))',
            f'if not future.done(): future.set_result({n})', 'log(await asyncio.wait_for(asyncio.shield(future), 1))',
            f'log({name}, [c async for c in letters({n % 4}, {delay})])',
            f'log({name}, asyncio.current_task().get_name(), len(asyncio.all_tasks()))']
        if other:
            simple += [f'{other}.cancel()', f'{other}.cancel("because")',
                       f'log({name}, {other}.done(), {other}.cancelled())', f'log({name}, await {other})',
                       f'log({name}, await asyncio.wait_for(asyncio.shield({other}), {delay}))',
                       f'{other}.add_done_callback(lambda task: log("callback", task.cancelled()))',
                       f'done, pending = await asyncio.wait(tasks[:{number}], timeout={delay}, return_when=asyncio.{self.pick(["FIRST_COMPLETED", "ALL_COMPLETED", "FIRST_EXCEPTION"])}); '
                       f'log({name}, len(done), len(pending))',
                       f'for next_one in asyncio.as_completed([child(1, {delay}), child({n}, 0.2)]): log({name}, await next_one)']
        if depth <= 0 or self.chance(55):
            return self.line(self.pick(simple))
        self.one(lambda: self.guarded(number, depth), lambda: self.guarded(number, depth),
                 lambda: self.inside(number, depth), lambda: self.inside(number, depth),
                 lambda: self.in_group(number), lambda: self.in_loop(number, depth))

    def guarded(self, number, depth):
        with self.block('try:'):
            self.steps(number, depth - 1)
        with self.block(f'except {self.pick(["Exception", "Exception", "(TimeoutError, ValueError)", "(Exception, asyncio.CancelledError)"])} as error:'):
            self.line('log("caught", type(error).__name__, error)')
        if self.chance(20):
            with self.block('finally:'):
                self.line(f'await asyncio.sleep({self.pick(DELAYS)})')

    def inside(self, number, depth):
        with self.block(self.pick(['async with lock:', 'async with lock:', 'async with semaphore:',
                                   f'async with asyncio.timeout({self.pick(DELAYS)}):', 'async with condition:'])):
            header = self.lines[-1]
            if 'lock' in header or 'condition' in header:      # they cannot be taken twice
                self.line(self.pick([f'await asyncio.sleep({self.pick(DELAYS)})', f'log("inside of", {number})']))
                if 'condition' in header:
                    self.line(self.pick(['condition.notify_all()', 'condition.notify()',
                                         f'await asyncio.wait_for(condition.wait(), {self.pick(DELAYS)})']))
            else:
                self.steps(number, depth - 1)

    def in_group(self, number):
        with self.block('try:'):
            with self.block('async with asyncio.TaskGroup() as group:'):
                for _ in self.some(1, 3):
                    self.line(f'group.create_task(child({self.dice.randrange(8)}, {self.pick(DELAYS)}))')
                self.line(self.pick(['pass', f'await asyncio.sleep({self.pick(DELAYS)})', 'raise KeyError("body")']))
        with self.block('except* (ValueError, KeyError) as group_error:'):
            self.line('log("group", repr(group_error))')

    def in_loop(self, number, depth):
        with self.block(self.pick([f'for i in range({self.pick("23")}):',
                                   f'async for c in letters({self.pick("23")}, {self.pick(DELAYS)}):'])):
            self.steps(number, depth - 1)
            if self.chance(20):
                self.line('break')
