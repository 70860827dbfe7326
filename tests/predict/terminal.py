"""A program at a terminal of its own, and somebody who types."""

import os
import pty
import re
import select
import signal
import termios
import time


def has_terminals():
    """Has this machine pseudo-terminals? A bare chroot without /dev/pts has none."""
    try:
        for descriptor in pty.openpty():
            os.close(descriptor)
        return True
    except OSError:
        return False


class Terminal:
    """Runs `command`; `expect` waits for what is on the screen, `type` answers."""

    def __init__(self, command, environment, columns=100):
        self.screen = ""
        self.seen = 0
        self.status = None
        self.pid, self.descriptor = pty.fork()
        if self.pid == 0:
            os.environ.clear()
            os.environ.update(environment)
            os.execv(command[0], command)
        termios.tcsetwinsize(self.descriptor, (40, columns)) if hasattr(termios, "tcsetwinsize") else None

    def expect(self, text, seconds=20):
        """Waits until `text` is on the screen behind everything that was expected before; gives what stands before it."""
        end = time.monotonic() + seconds
        while True:
            at = self.plain().find(text, self.seen)
            if at >= 0:
                before = self.plain()[self.seen:at]
                self.seen = at + len(text)
                return before
            if not self.read(end - time.monotonic()):
                raise AssertionError(f"{text!r} does not come; behind what was expected there is\n{self.plain()[self.seen:]}")

    def read(self, seconds):
        """Takes what has been written; False at the end or when time is over."""
        ready, _, _ = select.select([self.descriptor], [], [], max(seconds, 0))
        if not ready:
            return False
        try:
            part = os.read(self.descriptor, 65536)
        except OSError:  # the program has ended
            return False
        self.screen += part.decode()
        return bool(part)

    def plain(self):
        """The screen without colours, lines ended as in files."""
        return re.sub(r"\x1b\[[0-9;]*m", "", self.screen).replace("\r\n", "\n")

    def type(self, *lines):
        for line in lines:
            os.write(self.descriptor, (line + "\n").encode())

    def press(self, key):
        os.write(self.descriptor, key)

    def kill(self):
        os.kill(self.pid, signal.SIGKILL)
        self.wait()

    def wait(self, seconds=20):
        """The exit code; minus the number of a signal that ended it."""
        end = time.monotonic() + seconds
        while self.status is None:
            self.read(0.05)
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = status
            elif time.monotonic() > end:
                self.kill()
                raise AssertionError(f"the program does not end; on the screen is\n{self.plain()}")
        while self.read(0):
            pass
        os.close(self.descriptor)
        return os.waitstatus_to_exitcode(self.status)

    def has_echo(self):
        return bool(termios.tcgetattr(self.descriptor)[3] & termios.ECHO)


CTRL_C = b"\x03"
CTRL_D = b"\x04"
