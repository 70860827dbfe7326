"""Events that happen at their times, one after the other."""

import time
from heapq import heapify, heappop, heappush

__all__ = ['scheduler']
_missing = object()


class Event(tuple):
    """What enter() returns: (time, priority, sequence, action, argument, kwargs)."""

    __slots__ = ()
    _fields = ('time', 'priority', 'sequence', 'action', 'argument', 'kwargs')
    time = property(lambda self: self[0])
    priority = property(lambda self: self[1])
    sequence = property(lambda self: self[2])
    action = property(lambda self: self[3])
    argument = property(lambda self: self[4])
    kwargs = property(lambda self: self[5])

    def __repr__(self):
        return f"Event({', '.join(f'{name}={value!r}' for name, value in zip(self._fields, self))})"


class _Entry:
    """An event in the heap; two are ordered by time, priority and sequence."""
    __slots__ = ('event',)

    def __init__(self, event):
        self.event = event

    def __lt__(self, other):
        return self.event[:3] < other.event[:3]


class scheduler:
    """Runs actions at their times."""

    def __init__(self, timefunc=time.monotonic, delayfunc=time.sleep):
        self._queue = []
        self._sequence = 0
        self.timefunc = timefunc
        self.delayfunc = delayfunc

    def enterabs(self, time, priority, action, argument=(), kwargs=_missing):
        """An action at a time."""
        event = Event((time, priority, self._sequence, action, argument, {} if kwargs is _missing else kwargs))
        self._sequence += 1
        heappush(self._queue, _Entry(event))
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=_missing):
        """An action after a while."""
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        """Forget an event."""
        for entry in self._queue:
            if entry.event == event:
                self._queue.remove(entry)
                heapify(self._queue)
                return
        raise ValueError('list.remove(x): x not in list')

    def empty(self):
        """Is there nothing to do?"""
        return not self._queue

    def run(self, blocking=True):
        """Do everything; without blocking, what is due, and return how long the next one has to wait."""
        while self._queue:
            event = self._queue[0].event
            now = self.timefunc()
            if event.time > now:
                if not blocking:
                    return event.time - now
                self.delayfunc(event.time - now)
                continue
            heappop(self._queue)
            event.action(*event.argument, **event.kwargs)
            self.delayfunc(0)                   # let others run

    @property
    def queue(self):
        """The events in their order."""
        return [entry.event for entry in sorted(self._queue)]
