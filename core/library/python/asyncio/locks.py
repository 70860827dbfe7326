"""Condition and Barrier. Lock, Event and the semaphores are in C++."""

import enum as _enum
from _collections import deque as _deque
from asyncio import BoundedSemaphore, CancelledError, Event, Lock, Semaphore, get_running_loop
from asyncio.exceptions import BrokenBarrierError
from _asyncio import make_waiter as _make_waiter

__all__ = ('Lock', 'Event', 'Condition', 'Semaphore', 'BoundedSemaphore', 'Barrier')


class _LoopBound:
    """Belongs to the loop in which somebody has had to wait first."""

    _loop = None

    def _get_loop(self):
        loop = get_running_loop()
        if self._loop is None:
            self._loop = loop
        if loop is not self._loop:
            raise RuntimeError(f'{self!r} is bound to a different event loop')
        return loop

    def _described(self, words):
        return f'<{object.__repr__(self)[1:-1]} [{words}]>'


class Condition(_LoopBound):
    def __init__(self, lock=None):
        if lock is None:
            lock = Lock()
        self._lock = lock
        self.locked = lock.locked
        self.acquire = lock.acquire
        self.release = lock.release
        self._waiters = _deque()

    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, error_type, error, traceback):
        self.release()

    def __repr__(self):
        words = 'locked' if self.locked() else 'unlocked'
        if self._waiters:
            words += f', waiters:{len(self._waiters)}'
        return self._described(words)

    async def wait(self):
        if not self.locked():
            raise RuntimeError('cannot wait on un-acquired lock')
        self.release()
        try:
            waiter = _make_waiter(self._get_loop(), self, 'wait')
            self._waiters.append(waiter)
            try:
                await waiter
                return True
            finally:
                self._waiters.remove(waiter)
        finally:
            interrupted = False
            while True:                             # the lock is ours again before anything else happens
                try:
                    await self.acquire()
                    break
                except CancelledError:
                    interrupted = True
            if interrupted:
                raise CancelledError

    async def wait_for(self, predicate):
        result = predicate()
        while not result:
            await self.wait()
            result = predicate()
        return result

    def notify(self, n=1):
        if not self.locked():
            raise RuntimeError('cannot notify on un-acquired lock')
        woken = 0
        for waiter in self._waiters:
            if woken >= n:
                break
            if not waiter.done():
                woken += 1
                waiter.set_result(False)

    def notify_all(self):
        self.notify(len(self._waiters))


class _Phase(_enum.Enum):
    FILLING = 'filling'
    DRAINING = 'draining'
    RESETTING = 'resetting'
    BROKEN = 'broken'


class Barrier(_LoopBound):
    def __init__(self, parties):
        if parties < 1:
            raise ValueError('parties must be > 0')
        self._cond = Condition()
        self._parties = parties
        self._phase = _Phase.FILLING
        self._count = 0                             # tasks inside wait()

    def __repr__(self):
        words = self._phase.value
        if not self.broken:
            words += f', waiters:{self.n_waiting}/{self.parties}'
        return self._described(words)

    async def __aenter__(self):
        return await self.wait()

    async def __aexit__(self, error_type, error, traceback):
        pass

    async def wait(self):
        async with self._cond:
            await self._enter()
            try:
                index = self._count
                self._count += 1
                if index + 1 == self._parties:
                    self._phase = _Phase.DRAINING
                    self._cond.notify_all()
                else:
                    await self._stay()
                return index
            finally:
                self._count -= 1
                self._leave()

    async def _enter(self):
        await self._cond.wait_for(lambda: self._phase not in (_Phase.DRAINING, _Phase.RESETTING))
        if self._phase is _Phase.BROKEN:
            raise BrokenBarrierError('Barrier aborted')

    async def _stay(self):
        await self._cond.wait_for(lambda: self._phase is not _Phase.FILLING)
        if self._phase in (_Phase.BROKEN, _Phase.RESETTING):
            raise BrokenBarrierError('Abort or reset of barrier')

    def _leave(self):
        if self._count == 0:
            if self._phase in (_Phase.RESETTING, _Phase.DRAINING):
                self._phase = _Phase.FILLING
            self._cond.notify_all()

    async def reset(self):
        async with self._cond:
            self._phase = _Phase.RESETTING if self._count > 0 else _Phase.FILLING
            self._cond.notify_all()

    async def abort(self):
        async with self._cond:
            self._phase = _Phase.BROKEN
            self._cond.notify_all()

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._phase is _Phase.FILLING else 0

    @property
    def broken(self):
        return self._phase is _Phase.BROKEN
