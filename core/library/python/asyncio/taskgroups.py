"""Tasks that live no longer than a block: TaskGroup."""

from asyncio import CancelledError, current_task, get_running_loop
from asyncio._ordered_set import set as _set
from _asyncio import make_waiter as _make_waiter

__all__ = ('TaskGroup',)


def _leaves_the_program(error):
    return isinstance(error, (SystemExit, KeyboardInterrupt))


class TaskGroup:
    def __init__(self):
        self._entered = False
        self._exiting = False
        self._aborting = False
        self._loop = None
        self._parent_task = None
        self._parent_cancel_requested = False       # by us, to interrupt the body
        self._tasks = _set()
        self._errors = []
        self._base_error = None
        self._on_completed_fut = None

    def __repr__(self):
        words = []
        if self._tasks:
            words.append(f'tasks={len(self._tasks)}')
        if self._errors:
            words.append(f'errors={len(self._errors)}')
        if self._aborting:
            words.append('cancelling')
        elif self._entered:
            words.append('entered')
        return f'<{" ".join(["TaskGroup", *words])}>'

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f'TaskGroup {self!r} has already been entered')
        if self._loop is None:
            self._loop = get_running_loop()
        self._parent_task = current_task(self._loop)
        if self._parent_task is None:
            raise RuntimeError(f'TaskGroup {self!r} cannot determine the parent task')
        self._entered = True
        return self

    async def __aexit__(self, error_type, error, traceback):
        self._exiting = True
        if error is not None and _leaves_the_program(error) and self._base_error is None:
            self._base_error = error
        cancellation = error if error_type is CancelledError else None      # to be passed on
        if self._parent_cancel_requested and self._parent_task.uncancel() == 0:
            cancellation = None                     # it was our own doing, and nobody else's
        if error_type is not None and not self._aborting:
            self._abort()
        while self._tasks:                          # the parent may be cancelled many times meanwhile
            if self._on_completed_fut is None:
                self._on_completed_fut = _make_waiter(self._loop, self, '__aexit__')
            try:
                await self._on_completed_fut
            except CancelledError as interruption:
                if not self._aborting:
                    cancellation = interruption
                    self._abort()
            self._on_completed_fut = None
        if self._base_error is not None:
            raise self._base_error
        if cancellation and not self._errors:
            raise cancellation
        if error_type is not None and error_type is not CancelledError:
            self._errors.append(error)
        if self._errors:
            try:
                raise BaseExceptionGroup('unhandled errors in a TaskGroup', self._errors) from None
            finally:
                self._errors = None

    def create_task(self, coro, *, name=None, context=None):
        if not self._entered:
            raise RuntimeError(f'TaskGroup {self!r} has not been entered')
        if self._exiting and not self._tasks:
            raise RuntimeError(f'TaskGroup {self!r} is finished')
        if self._aborting:
            raise RuntimeError(f'TaskGroup {self!r} is shutting down')
        if context is None:
            task = self._loop.create_task(coro)
        else:
            task = self._loop.create_task(coro, context=context)
        if name is not None:
            task.set_name(name)
        task.add_done_callback(self._on_task_done)
        self._tasks.add(task)
        return task

    def _abort(self):
        self._aborting = True
        for task in self._tasks:
            if not task.done():
                task.cancel()

    def _on_task_done(self, task):
        self._tasks.discard(task)
        if not self._tasks and self._on_completed_fut is not None and not self._on_completed_fut.done():
            self._on_completed_fut.set_result(True)
        if task.cancelled():
            return
        error = task.exception()
        if error is None:
            return
        self._errors.append(error)
        if _leaves_the_program(error) and self._base_error is None:
            self._base_error = error
        if self._parent_task.done():
            self._loop.call_exception_handler({
                'message': f'Task {task!r} has errored out but its parent task {self._parent_task} is already completed',
                'exception': error,
                'task': task,
            })
        elif not self._aborting and not self._parent_cancel_requested:
            self._abort()
            self._parent_cancel_requested = True
            self._parent_task.cancel()
