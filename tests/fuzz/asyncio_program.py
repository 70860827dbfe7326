"""A random program about asyncio: two to five workers that meet in every way.

Its `main` waits for the workers. Whoever still waits after a while is set free, and at last cancelled, so that no
program hangs. What CPython leaves to its garbage collector is not shown: of the errors that nobody retrieved only those
of tasks called "dropped …", which nothing but the loop knows.
"""

from asyncio_blocks import AsyncioBlocks

HELPERS = '''\
import asyncio
import contextlib
import contextvars
import functools
import re
import time

turn = 0
variable = contextvars.ContextVar("variable", default="default")
loop = asyncio.get_running_loop

def short(thing):
    return thing if isinstance(thing, str) else re.sub(r" at [^ >\\]]+", "", repr(thing))

def log(*words):
    print(f"{loop().time():.3f}/{turn}", *map(short, words))

def pulse(left):
    global turn
    turn += 1
    if left:
        loop().call_soon(pulse, left - 1)

def callback(*words):
    log("callback", *words, variable.get())

def fail(n):
    raise ArithmeticError(f"callback {n}")

def report(loop, context):
    future = context.get("future")
    if future is None or getattr(future, "get_name", str)().startswith("dropped"):
        print("report:", re.sub(r" at [^ >\\]]+", "", context["message"]), repr(context.get("exception")))

def outcome(task):
    return "cancelled" if task.cancelled() else short(task.exception() or task.result())

def cancel(n, message):
    if n < len(tasks):
        log("cancel", n, tasks[n].cancel(message), tasks[n].cancelling())

def start(group, coroutine):
    try:
        return group.create_task(coroutine)
    except RuntimeError as error:
        coroutine.close()
        log(str(error))

def set_future(value):
    if not future.done():
        future.set_result(value)

def renew_future():
    global future
    if future.done():
        future = loop().create_future()

def blocking(seconds, n):
    time.sleep(seconds)
    return 10 // n

async def quick(n):
    return n

async def waits_for(awaitable):
    return await awaitable

async def change_variable(text):
    variable.set(variable.get() + "," + text)
    await asyncio.sleep(0)
    return variable.get()

async def child(n, delay):
    try:
        await asyncio.sleep(delay)
        if n % 4 == 3:
            raise ValueError(f"child {n}")
        return n * 10
    except asyncio.CancelledError as error:
        log("child", n, "cancelled", error.args)
        if n % 5 == 4:
            return "stubborn"
        if n % 7 == 6:
            raise KeyError(n)
        if n % 3 == 1:
            await asyncio.sleep(delay)
        raise
    finally:
        log("child", n, "ends")

async def nested(depth, delay):
    if depth:
        return await asyncio.create_task(nested(depth - 1, delay))
    return await child(depth, delay)

async def letters(n, delay):
    try:
        for letter in "abcd"[:n]:
            await asyncio.sleep(delay)
            yield letter
    finally:
        log("letters end")
        await asyncio.sleep(delay)
        log("letters closed")

class Resource:
    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        await asyncio.sleep(0.1)
        log("open", self.name)

    async def __aexit__(self, kind, error, traceback):
        log("close", self.name, error)
        await asyncio.sleep(0)
'''

SET_FREE = '''\
async def set_free():
    event.set()
    set_future("set free")
    semaphore.release()
    for each in (queue, priority, stack):
        if each.empty():
            each.put_nowait(0)
        elif each.full():
            each.get_nowait()
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(barrier.reset(), 0.1)
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(0.1), condition:
            condition.notify_all()
'''

END_OF_MAIN = '''\
for attempt in range(99):
    waiting = [task for task in tasks + children if not task.done()]
    if not waiting:
        break
    await asyncio.wait(waiting, timeout=2)
    if attempt < 3:
        await set_free()
    else:
        for task in waiting:
            task.cancel("at last")
for task in tasks + children:
    print(task.get_name(), outcome(task), task.cancelling())
'''

BY_HAND = '''\
async def cancel_others():
    while others := [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]:
        for task in others:
            task.cancel()
        await asyncio.wait(others)

event_loop = asyncio.new_event_loop()
try:
    event_loop.run_until_complete(main())
finally:
    event_loop.run_until_complete(cancel_others())
    event_loop.run_until_complete(event_loop.shutdown_asyncgens())
    event_loop.run_until_complete(event_loop.shutdown_default_executor())
    event_loop.close()
'''

TWO_RUNS = '''\
with asyncio.Runner() as runner:
    runner.run(main())
    print(runner.run(child(2, 0.5)))
'''


class AsyncioProgram(AsyncioBlocks):

    def __init__(self, seed):
        super().__init__(f'{seed} with asyncio')
        self.seed = seed

    def text(self):
        self.lines = [f'# A random program about asyncio: seed {self.seed}', *HELPERS.splitlines()]
        workers = self.dice.randint(2, 5)
        for number in range(workers):
            self.worker(number)
        self.lines += SET_FREE.splitlines()
        self.main(workers)
        if self.chance(25):
            self.loop_by_hand()
        self.run()
        return '\n'.join(self.lines) + '\n'

    def worker(self, number):
        with self.block(f'async def worker{number}(me):'):
            if self.chance(50):
                self.line('log(me, "begins")')
            if self.chance(40):
                self.sections(number, 2)
                self.line(f'return {self.pick(["me", "7", "None"])}')
                return
            with self.block('try:'):
                self.sections(number, 2)
                self.line(f'return {self.pick(["me", "7", "None"])}')
            caught = self.pick(['asyncio.CancelledError', 'asyncio.CancelledError', 'Exception'])
            with self.block(f'except {caught} as error:'):
                self.line('log(me, "ends with", error)')
                if self.chance(25):
                    self.line(f'await asyncio.sleep({self.delay()})')
                self.line(self.pick(['raise', 'raise', 'return "swallowed"', 'raise KeyError("instead")']))
            if self.chance(50):
                with self.block('finally:'):
                    self.line('log(me, "ends", asyncio.current_task().cancelling())')

    def main(self, workers):
        with self.block('async def main():'):
            self.line('global tasks, children, handles, future, lock, event, condition, semaphore, bounded, barrier')
            self.line('global queue, priority, stack')
            self.line('loop().set_exception_handler(report)')
            self.line('tasks, children, handles, future = [], [], [], loop().create_future()')
            self.line('lock, event, condition = asyncio.Lock(), asyncio.Event(), asyncio.Condition()')
            for name, kind, sizes in (('semaphore', 'Semaphore', '012'), ('bounded', 'BoundedSemaphore', '12'),
                                      ('barrier', 'Barrier', '223'), ('queue', 'Queue', '0112'),
                                      ('priority', 'PriorityQueue', '01'), ('stack', 'LifoQueue', '012')):
                self.line(f'{name} = asyncio.{kind}({self.pick(sizes)})')
            if self.chance(60):
                self.line(f'loop().call_soon(pulse, {self.pick(["20", "50"])})')
            for number in range(workers):
                self.line(f'tasks.append({self.new_task(number)})')
                if self.chance(30):
                    self.line(self.pick([f'await asyncio.sleep({self.delay()})', f'cancel({number}, "by main")',
                                         f'variable.set("main {number}")']))
            for line in END_OF_MAIN.splitlines():
                self.line(line)
            if self.chance(10):
                self.line(self.pick([
                    'raise ValueError("end of main")', 'raise SystemExit(3)',
                    'await asyncio.gather(child(2, 1), child(3, 0.5))',
                    'async with asyncio.timeout(0.5): await child(2, 1)', 'await letters(2, 0).athrow(KeyError("x"))',
                    'async with asyncio.TaskGroup() as group: group.create_task(child(3, 0.5))']))

    def new_task(self, number):
        coroutine = f'worker{number}("w{number}")'
        return self.pick([f'asyncio.create_task({coroutine})'] * 3 + [
            f'asyncio.create_task({coroutine}, name="worker {number}")', f'asyncio.ensure_future({coroutine})',
            f'loop().create_task({coroutine})', f'asyncio.Task({coroutine}, name="by hand")',
            f'asyncio.create_task({coroutine}, context=contextvars.copy_context())'])

    def loop_by_hand(self):
        """Callbacks on a loop that is stopped and started again."""
        self.line('by_hand = asyncio.new_event_loop()')
        with self.block('def chain(name, left):'):
            self.line('print(f"{by_hand.time():.2f}", name, left)')
            with self.block('if left:'):
                self.line(self.pick(['by_hand.call_soon(chain, name, left - 1)',
                                     'by_hand.call_later(left % 3 * 0.1, chain, name, left - 1)']))
            with self.block(f'elif name == "{self.pick("ab")}":'):
                self.line('by_hand.stop()')
        for name in 'ab':
            self.line(f'by_hand.call_soon(chain, "{name}", {self.pick("01234")})')
        self.line(f'handle = by_hand.call_later({self.delay()}, chain, "c", 2)')
        self.line(f'by_hand.call_later({self.delay()}, handle.cancel)')
        for _ in self.some(1, 2):
            self.line('by_hand.call_later(1, by_hand.stop)')
            self.line('by_hand.run_forever()')
            self.line('print("stopped", f"{by_hand.time():.2f}", handle.cancelled())')
        self.line('print(by_hand.run_until_complete(quick(5)))')
        self.line('by_hand.close()')

    def run(self):
        kind = self.dice.randrange(10)
        if kind == 0:
            self.lines += BY_HAND.splitlines()
        elif kind == 1:
            self.lines += TWO_RUNS.splitlines()
        elif kind == 2:
            self.lines += ['for attempt in range(2):', '    asyncio.run(main())']
        else:
            self.lines.append('asyncio.run(main())')
