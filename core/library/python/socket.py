"""Two connected ends inside the program: socketpair(). There is no network.

Good enough to see what blocking and non-blocking mean.
"""

import errno as _errno
from _thread import allocate_lock as _allocate_lock

__all__ = ['socketpair', 'AF_UNIX', 'SOCK_STREAM', 'SHUT_RD', 'SHUT_WR', 'SHUT_RDWR', 'error', 'timeout']

AF_UNIX = 1
SOCK_STREAM = 1
SHUT_RD, SHUT_WR, SHUT_RDWR = 0, 1, 2
error = OSError
timeout = TimeoutError


class _Line:
    """What one end has sent and the other has not received yet."""

    def __init__(self):
        self.data = b''
        self.closed = False
        self.waiting = []                       # a locked lock for each thread that waits for more

    def changed(self):
        waiting, self.waiting = self.waiting, []
        for lock in waiting:
            lock.release()

    def wait(self, seconds):
        """False: nothing has come in that time."""
        lock = _allocate_lock()
        lock.acquire()
        self.waiting.append(lock)
        return lock.acquire(True, -1 if seconds is None else seconds)


class _End:
    def __init__(self, number, incoming, outgoing):
        self._number = number
        self._incoming = incoming
        self._outgoing = outgoing
        self._timeout = None
        self._closed = False

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def _check(self):
        if self._closed:
            raise OSError(_errno.EBADF, 'Bad file descriptor')

    def setblocking(self, flag):
        self.settimeout(None if flag else 0.0)

    def getblocking(self):
        return self._timeout != 0

    def settimeout(self, value):
        self._check()
        if value is not None:
            value = float(value)
            if value < 0:
                raise ValueError('Timeout value out of range')
        self._timeout = value

    def gettimeout(self):
        return self._timeout

    def fileno(self):
        return -1 if self._closed else self._number

    def send(self, data, flags=0):
        self._check()
        if self._outgoing.closed:
            raise BrokenPipeError(_errno.EPIPE, 'Broken pipe')
        self._outgoing.data += bytes(data)
        self._outgoing.changed()
        return len(data)

    def sendall(self, data, flags=0):
        self.send(data, flags)

    def recv(self, bufsize, flags=0):
        self._check()
        if bufsize < 0:
            raise ValueError('negative buffersize in recv')
        line = self._incoming
        while not line.data and not line.closed:
            if self._timeout == 0:
                raise BlockingIOError(_errno.EAGAIN, 'Resource temporarily unavailable')
            if not line.wait(self._timeout) and not line.data:
                raise TimeoutError('timed out')
        data, line.data = line.data[:bufsize], line.data[bufsize:]
        return data

    def shutdown(self, how):
        self._check()
        if how in (SHUT_WR, SHUT_RDWR):
            self._outgoing.closed = True
            self._outgoing.changed()
        if how in (SHUT_RD, SHUT_RDWR):
            self._incoming.closed = True

    def close(self):
        if not self._closed:
            self._closed = True
            self._outgoing.closed = True
            self._outgoing.changed()


_numbers = iter(range(3, 1 << 30))


def socketpair(family=AF_UNIX, type=SOCK_STREAM, proto=0):
    there, back = _Line(), _Line()
    return _End(next(_numbers), back, there), _End(next(_numbers), there, back)
