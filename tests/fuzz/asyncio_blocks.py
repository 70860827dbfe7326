"""Blocks of a coroutine: try, locks, timeouts, task groups, loops over async generators."""

from asyncio_callbacks import AsyncioCallbacks

CAUGHT = ['Exception', 'Exception', 'Exception', '(TimeoutError, ValueError)', 'asyncio.CancelledError',
          '(Exception, asyncio.CancelledError)', 'BaseException']


class AsyncioBlocks(AsyncioCallbacks):

    def steps(self, number, depth):
        """Some statements in worker `number`."""
        for _ in self.some(1, 4):
            self.step(number, depth)

    def step(self, number, depth):
        if depth <= 0 or self.chance(60):
            of_kind = self.pick([self.task_steps(number), self.task_steps(number), self.primitive_steps(),
                                 self.callback_steps()])
            for line in self.pick(of_kind)().split('\n'):
                self.line(line)
        else:
            self.one(*[lambda block=block: block(number, depth - 1)
                       for block in (self.guarded, self.guarded, self.locked, self.timeout, self.timeout, self.group,
                                     self.group, self.loop_block, self.generator_loop, self.cleanup, self.condition)])

    def sections(self, number, depth):
        """The body of a worker: steps, most of them so that an error does not end it."""
        for _ in self.some(2, 4):
            if self.chance(70):
                self.guarded(number, depth, 'Exception')
            else:
                self.step(number, depth)

    def guarded(self, number, depth, caught=None):
        with self.block('try:'):
            self.steps(number, depth)
        with self.block(f'except {caught or self.pick(CAUGHT)} as error:'):
            self.line('log(me, "caught", error, error.__context__)')
            if self.chance(15):
                self.line(self.pick(['raise', 'raise KeyError(me) from error', 'raise LookupError(me)']))
        if self.chance(20):
            with self.block('else:'):
                self.line('log(me, "no error")')

    def cleanup(self, number, depth):
        with self.block('try:'):
            self.steps(number, depth)
        with self.block('finally:'):
            self.line(self.pick([f'await asyncio.sleep({self.delay()})', 'log(me, "finally")',
                                 'log(me, "finally", asyncio.current_task().cancelling())',
                                 f'log(me, "finally", await {self.coroutine()})']))

    def locked(self, number, depth):
        with self.block(self.pick(['async with lock:', 'async with semaphore:', 'async with bounded:',
                                   'async with barrier as index:', 'async with Resource(me):',
                                   'async with lock, semaphore:', 'async with contextlib.AsyncExitStack() as stack:'])):
            if 'stack' in self.lines[-1]:
                self.line('await stack.enter_async_context(Resource(me + " in a stack"))')
                self.line('stack.push_async_callback(asyncio.sleep, 0.1)')
            self.line('log(me, "inside")')
            self.steps(number, depth)

    def timeout(self, number, depth):
        """A timeout block, mostly with what shows its states."""
        limit = self.fresh('limit')
        delay = self.pick([self.delay(), self.delay(), 'None', '-1'])
        caught = self.chance(70)
        header = self.pick([f'async with asyncio.timeout({delay}) as {limit}:',
                            f'async with asyncio.timeout_at(loop().time() + {self.delay()}) as {limit}:'])
        if caught:
            self.line('try:')
            self.depth += 1
        with self.block(header):
            if self.chance(40):
                self.step(number, depth)
                when = self.pick(['None', 'loop().time()', f'loop().time() + {self.delay()}'])
                self.line(f'{limit}.reschedule({when})')
            self.steps(number, depth)
            if self.chance(30):
                self.line(f'log(me, {limit}, {limit}.when())')
        if caught:
            self.depth -= 1
            with self.block('except TimeoutError as error:'):
                self.line(f'log(me, error, error.__context__, {limit}, asyncio.current_task().cancelling())')
        self.line(f'log(me, {limit}, {limit}.expired())')

    def group(self, number, depth):
        group = self.fresh('group')
        with self.block('try:'):
            with self.block(f'async with asyncio.TaskGroup() as {group}:'):
                for _ in self.some(0, 3):
                    self.line(f'start({group}, {self.coroutine()})')
                if self.chance(50):
                    self.steps(number, depth)
                if self.chance(30):
                    self.line(f'start({group}, {self.coroutine()})')
                    self.line(f'log(me, {group})')
                if self.chance(10):
                    self.line('raise KeyError("body of the group")')
        with self.block(self.pick(['except* (ValueError, KeyError) as errors:', 'except* Exception as errors:',
                                   'except BaseExceptionGroup as errors:'])):
            self.line(f'log(me, errors, {group}, asyncio.current_task().cancelling())')

    def loop_block(self, number, depth):
        with self.block(f'for i in range({self.pick("23")}):'):
            self.steps(number, depth)
            if self.chance(20):
                self.line('if i: break')

    def generator_loop(self, number, depth):
        """Over an async generator, which is left early now and then."""
        letters = f'letters({self.pick("0234")}, {self.delay()})'
        kind = self.dice.randrange(5)
        if kind == 0:
            return self.line(f'log(me, [letter async for letter in {letters}])')
        if kind == 1:
            agen = self.fresh('agen')
            self.line(f'{agen} = {letters}')
            second = self.pick([f'{agen}.aclose()', f'anext({agen}, 5)', f'{agen}.athrow(KeyError("thrown"))'])
            with self.block('try:'):
                self.line(f'log(me, await anext({agen}, "nothing"), await {second})')
            with self.block('finally:'):        # one that is kept may wait for the garbage collector
                self.line(f'await {agen}.aclose()')
                self.line(f'del {agen}')
            return
        if kind == 2:
            with self.block('try:'):
                with self.block(f'async with contextlib.aclosing({letters}) as items:'):
                    with self.block('async for letter in items:'):
                        self.steps(number, depth)
            with self.block('finally:'):
                self.line('items = None')
            return
        with self.block(f'async for letter in {letters}:'):
            self.line('log(me, letter)')
            self.steps(number, depth)
            if self.chance(40):
                self.line(self.pick(['break', 'if letter == "b": break', 'continue', 'return letter']))

    def condition(self, number, depth):
        with self.block('async with condition:'):
            self.line(self.pick([f'log(me, {self.limited("condition.wait()")})', 'condition.notify_all()',
                                 'condition.notify(2)', f'await asyncio.sleep({self.delay()})']))
            if self.chance(50):
                self.steps(number, 0)
