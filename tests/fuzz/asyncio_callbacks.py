"""Steps about the loop itself: callbacks, timers, futures set by hand, context variables, threads."""

from asyncio_primitives import AsyncioPrimitives


class AsyncioCallbacks(AsyncioPrimitives):

    def callback_steps(self):
        delay = self.delay
        return [
            lambda: 'loop().call_soon(callback, me, "soon")',
            lambda: f'loop().call_later({self.pick([delay(), delay(), "-1"])}, callback, me, "later")',
            lambda: f'loop().call_at({self.pick([delay(), "loop().time() + " + delay()])}, callback, me, "at")',
            lambda: f'handles.append(loop().call_later({delay()}, callback, me, "may be cancelled"))',
            lambda: 'handles.append(loop().call_soon(callback, me, "soon, may be cancelled"))',
            lambda: f'for handle in handles[-2:]: handle.cancel()\nlog(me, handles[-3:])',
            lambda: 'loop().call_soon(pulse, 9)',
            lambda: f'loop().call_later({delay()}, pulse, 9)',
            lambda: f'loop().call_soon(fail, {self.dice.randrange(9)})',
            lambda: f'loop().call_later({delay()}, cancel, {self.dice.randrange(5)}, "by a timer")',
            lambda: f'time.sleep({self.pick(["0.1", "0.25", "0.6"])})',
            lambda: 'variable.set(me)',
            lambda: 'log(me, variable.get())',
            lambda: f'token = variable.set("for a while")\nawait {self.coroutine()}\n'
                    'log(me, variable.get())\nvariable.reset(token)',
            lambda: 'loop().call_soon(callback, variable.get(), context=contextvars.copy_context())',
            lambda: 'log(me, await change_variable(me), variable.get())',
            lambda: 'log(me, await asyncio.create_task(change_variable(me)), variable.get())',
            lambda: f'log(me, await asyncio.to_thread(blocking, {self.delay()}, {self.dice.randrange(4)}))',
            *self.future_steps()]

    def future_steps(self):
        return [
            lambda: f'future.set_result({self.dice.randrange(9)})',
            lambda: f'if not future.done(): future.set_result({self.dice.randrange(9)})',
            lambda: 'future.set_exception(LookupError(me))\nfuture.exception()',
            lambda: f'future.cancel({self.message()})',
            lambda: 'future.add_done_callback(functools.partial(callback, me))',
            lambda: f'log(me, {self.limited("future")})',
            lambda: f'log(me, {self.limited("asyncio.shield(future)")})',
            lambda: 'log(me, future, future.done())',
            lambda: 'log(me, future.result())',
            lambda: 'renew_future()',
            lambda: f'loop().call_later({self.delay()}, set_future, me)',
            lambda: f'own = loop().create_future()\nloop().call_later({self.delay()}, own.set_result, me)\n'
                    'log(me, await own, own)',
            lambda: f'own = loop().create_future()\nloop().call_later({self.delay()}, own.cancel, me)\n'
                    'log(me, await own)']
