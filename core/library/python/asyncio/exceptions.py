"""The exceptions of asyncio."""

from asyncio import CancelledError, InvalidStateError, TimeoutError

__all__ = ('BrokenBarrierError', 'CancelledError', 'InvalidStateError', 'TimeoutError', 'SendfileNotAvailableError')


class SendfileNotAvailableError(RuntimeError):
    pass


class BrokenBarrierError(RuntimeError):
    pass
