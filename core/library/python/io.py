"""Streams in memory."""

__all__ = ['BytesIO', 'StringIO', 'IOBase', 'RawIOBase', 'BufferedIOBase', 'TextIOBase', 'TextIOWrapper',
           'UnsupportedOperation', 'SEEK_SET', 'SEEK_CUR', 'SEEK_END', 'DEFAULT_BUFFER_SIZE', 'BlockingIOError']

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192
BlockingIOError = BlockingIOError


class UnsupportedOperation(OSError, ValueError):
    """The stream can't do that."""


class IOBase:
    """What all streams have."""

    _closed = False

    def _check_open(self):
        if self._closed:
            raise ValueError('I/O operation on closed file.')

    def _unsupported(self, name):
        raise UnsupportedOperation(name)

    @property
    def closed(self):
        return self._closed

    def close(self):
        if not self._closed:
            self.flush()
            self._closed = True

    def flush(self):
        self._check_open()

    def fileno(self):
        self._unsupported('fileno')

    def isatty(self):
        self._check_open()
        return False

    def readable(self):
        return False

    def writable(self):
        return False

    def seekable(self):
        return False

    def seek(self, pos, whence=0):
        self._unsupported('seek')

    def truncate(self, pos=None):
        self._unsupported('truncate')

    def tell(self):
        return self.seek(0, 1)

    def readline(self, size=-1):
        result = []
        left = -1 if size is None else size
        while left:
            char = self.read(1)
            if not char:
                break
            result.append(char)
            left -= 1
            if char in ('\n', b'\n'):
                break
        return result[0][:0].join(result) if result else b''

    def readlines(self, hint=-1):
        lines = []
        size = 0
        for line in self:
            lines.append(line)
            size += len(line)
            if hint is not None and 0 < hint <= size:
                break
        return lines

    def writelines(self, lines):
        self._check_open()
        for line in lines:
            self.write(line)

    def __iter__(self):
        self._check_open()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def __enter__(self):
        self._check_open()
        return self

    def __exit__(self, exc_type, exc_value, tb):
        self.close()


class RawIOBase(IOBase):
    """Streams of bytes without a buffer."""

    def read(self, size=-1):
        if size is None or size < 0:
            return self.readall()
        buffer = bytearray(size)
        count = self.readinto(buffer)
        return None if count is None else bytes(buffer[:count])

    def readall(self):
        parts = []
        while part := self.read(DEFAULT_BUFFER_SIZE):
            parts.append(part)
        return b''.join(parts)

    def readinto(self, buffer):
        self._unsupported('readinto')

    def write(self, data):
        self._unsupported('write')


class BufferedIOBase(IOBase):
    """Streams of bytes."""

    def read(self, size=-1):
        self._unsupported('read')

    def read1(self, size=-1):
        self._unsupported('read1')

    def readinto(self, buffer):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    readinto1 = readinto

    def write(self, data):
        self._unsupported('write')

    def detach(self):
        self._unsupported('detach')


class TextIOBase(IOBase):
    """Streams of text."""

    encoding = None
    errors = None
    newlines = None

    def read(self, size=-1):
        self._unsupported('read')

    def write(self, text):
        self._unsupported('write')

    def detach(self):
        self._unsupported('detach')


def _place(pos, whence, where, size, what):
    """The place that a seek leads to."""
    if whence == 0:
        if pos < 0:
            raise ValueError(f'Negative seek position {pos}' if what == 'text' else f'negative seek value {pos}')
        return pos
    if whence == 1:
        return max(0, where + pos)
    if whence == 2:
        return max(0, size + pos)
    raise ValueError(f'Invalid whence ({whence}, should be 0, 1 or 2)' if what == 'text' else
                     f'invalid whence ({whence}, should be 0, 1 or 2)')


class StringIO(TextIOBase):
    """Text in memory."""

    __module__ = '_io'
    line_buffering = False

    def __init__(self, initial_value='', newline='\n'):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f'initial_value must be str or None, not {type(initial_value).__name__}')
        if newline is not None and not isinstance(newline, str):
            raise TypeError(f'newline must be str or None, not {type(newline).__name__}')
        if newline not in (None, '', '\n', '\r', '\r\n'):
            raise ValueError(f'illegal newline value: {newline!r}')
        self._newline = newline
        self._text = ''
        self._more = []                         # what was written at the end and is not in _text yet
        self._size = 0
        self._pos = 0
        if initial_value:
            self.write(initial_value)
            self._pos = 0

    def _check_open(self):
        if self._closed:
            raise ValueError('I/O operation on closed file')

    def _whole(self):
        if self._more:
            self._text += ''.join(self._more)
            self._more = []
        return self._text

    def getvalue(self):
        """All of the text."""
        self._check_open()
        return self._whole()

    def write(self, s, /):
        """Put text at the place where we are; returns its length."""
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got '{type(s).__name__}'")
        if self._closed:
            raise ValueError('I/O operation on closed file')
        count = len(s)
        if self._newline is None:
            s = s.replace('\r\n', '\n').replace('\r', '\n')
        elif self._newline in ('\r', '\r\n'):
            s = s.replace('\n', self._newline)
        pos = self._pos
        if pos == self._size:
            self._more.append(s)
            self._pos = self._size = pos + len(s)
            return count
        if s:
            text = self._whole()
            if pos > len(text):
                text += '\0' * (pos - len(text))
            self._text = text[:pos] + s + text[pos + len(s):]
            self._pos = pos + len(s)
            self._size = len(self._text)
        return count

    def read(self, size=-1, /):
        """The text from here on, at most `size` characters."""
        self._check_open()
        text = self._whole()
        pos = self._pos
        end = len(text) if size is None or size < 0 else min(len(text), pos + size)
        self._pos = max(pos, end)
        return text[pos:end]

    def readline(self, size=-1, /):
        """The rest of the line."""
        self._check_open()
        text = self._whole()
        pos = self._pos
        if self._newline == '':
            ends = [at + (2 if text[at:at + 2] == '\r\n' else 1) for at in (text.find('\n', pos), text.find('\r', pos))
                    if at >= 0]
            end = min(ends, default=len(text))
        else:
            mark = self._newline or '\n'
            end = text.find(mark, pos)
            end = len(text) if end < 0 else end + len(mark)
        if size is not None and size >= 0:
            end = min(end, pos + size)
        self._pos = max(pos, end)
        return text[pos:end]

    def seek(self, pos, whence=0, /):
        """Go to a place."""
        self._check_open()
        if whence in (1, 2) and pos != 0:
            raise OSError("Can't do nonzero cur-relative seeks")
        self._pos = _place(pos, whence, self._pos, self._size, 'text')
        return self._pos

    def tell(self):
        """The place where we are."""
        self._check_open()
        return self._pos

    def truncate(self, pos=None, /):
        """Cut the text off."""
        self._check_open()
        if pos is None:
            pos = self._pos
        if pos < 0:
            raise ValueError(f'Negative size value {pos}')
        self._text = self._whole()[:pos]
        self._size = len(self._text)
        return pos

    def close(self):
        """The text is gone."""
        self._closed = True
        self._text = ''
        self._more = []

    def readable(self):
        self._check_open()
        return True

    writable = seekable = readable


class BytesIO(BufferedIOBase):
    """Bytes in memory."""

    __module__ = '_io'

    def __init__(self, initial_bytes=b''):
        self._data = bytearray(b'' if initial_bytes is None else _bytes(initial_bytes))
        self._pos = 0

    def getvalue(self):
        """All of the bytes."""
        self._check_open()
        return bytes(self._data)

    def getbuffer(self):
        """The bytes, without copying them."""
        self._check_open()
        return memoryview(self._data)

    def write(self, b, /):
        """Put bytes at the place where we are; returns how many."""
        self._check_open()
        data = _bytes(b)
        pos = self._pos
        if pos > len(self._data) and data:
            self._data.extend(bytes(pos - len(self._data)))
        self._data[pos:pos + len(data)] = data
        self._pos = pos + len(data)
        return len(data)

    def read(self, size=-1, /):
        """The bytes from here on, at most `size`."""
        self._check_open()
        pos = self._pos
        end = len(self._data) if size is None or size < 0 else min(len(self._data), pos + size)
        self._pos = max(pos, end)
        return bytes(self._data[pos:end])

    read1 = read

    def readline(self, size=-1, /):
        """The rest of the line."""
        self._check_open()
        pos = self._pos
        end = self._data.find(b'\n', pos) + 1 or len(self._data)
        if size is not None and size >= 0:
            end = min(end, pos + size)
        self._pos = max(pos, end)
        return bytes(self._data[pos:end])

    def seek(self, pos, whence=0, /):
        """Go to a place."""
        self._check_open()
        self._pos = _place(pos, whence, self._pos, len(self._data), 'bytes')
        return self._pos

    def tell(self):
        """The place where we are."""
        self._check_open()
        return self._pos

    def truncate(self, size=None, /):
        """Cut the bytes off."""
        self._check_open()
        if size is None:
            size = self._pos
        if size < 0:
            raise ValueError(f'negative size value {size}')
        del self._data[size:]
        return size

    def close(self):
        """The bytes are gone."""
        self._closed = True
        self._data = bytearray()

    def readable(self):
        self._check_open()
        return True

    writable = seekable = readable


def _bytes(data):
    if isinstance(data, (bytes, bytearray, memoryview)):
        return bytes(data)
    raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")


class TextIOWrapper(TextIOBase):
    """Text in a stream of bytes."""

    __module__ = '_io'

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        self.buffer = buffer
        self.encoding = encoding or 'utf-8'
        self.errors = errors or 'strict'
        self.line_buffering = line_buffering
        self._pending = None                    # text that was read but not asked for yet

    @property
    def closed(self):
        return self.buffer.closed

    def _rest(self):
        if self._pending is None:
            text = self.buffer.read().decode(self.encoding, self.errors)
            self._pending = StringIO(text, None)
        return self._pending

    def read(self, size=-1, /):
        """The text from here on."""
        return self._rest().read(size)

    def readline(self, size=-1, /):
        """The rest of the line."""
        return self._rest().readline(size)

    def write(self, s, /):
        """Write text; returns its length."""
        if not isinstance(s, str):
            raise TypeError(f'write() argument must be str, not {type(s).__name__}')
        self.buffer.write(s.encode(self.encoding, self.errors))
        return len(s)

    def seek(self, pos, whence=0, /):
        """Go to a place."""
        self._pending = None
        return self.buffer.seek(pos, whence)

    def tell(self):
        """The place where we are."""
        return self.buffer.tell()

    def flush(self):
        self.buffer.flush()

    def close(self):
        self.buffer.close()

    def readable(self):
        return self.buffer.readable()

    def writable(self):
        return self.buffer.writable()

    def seekable(self):
        return self.buffer.seekable()
