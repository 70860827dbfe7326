"""Checksums of bytes: md5 and the SHA family."""

__all__ = ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'new', 'algorithms_guaranteed',
           'algorithms_available']

algorithms_guaranteed = algorithms_available = {'md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'}


def _primes(count):
    found = []
    number = 2
    while len(found) < count:
        if all(number % prime for prime in found):
            found.append(number)
        number += 1
    return found


def _root_bits(number, root, bits):
    """The first `bits` bits behind the point of a square or cube root."""
    scaled = number << root * bits
    low, high = 0, 1 << bits + 6
    while high - low > 1:
        middle = (low + high) // 2
        if middle ** root <= scaled:
            low = middle
        else:
            high = middle
    return low & (1 << bits) - 1


_tables = {}


def _sha2_table(bits):
    """The round constants: the fractions of the cube roots of the first primes."""
    if bits not in _tables:
        _tables[bits] = [_root_bits(prime, 3, bits) for prime in _primes(64 if bits == 32 else 80)]
    return _tables[bits]


def _sha2_start(bits, later=False):
    primes = _primes(16)
    return [_root_bits(prime, 2, bits) for prime in (primes[8:] if later else primes[:8])]


def _sha2_block(state, block, bits):
    mask = (1 << bits) - 1
    size = bits // 8
    a1, a2, a3, e1, e2, e3, s1, s2, s3, t1, t2, t3 = \
        (2, 13, 22, 6, 11, 25, 7, 18, 3, 17, 19, 10) if bits == 32 else (28, 34, 39, 14, 18, 41, 1, 8, 7, 19, 61, 6)
    table = _sha2_table(bits)
    w = [int.from_bytes(block[i:i + size], 'big') for i in range(0, 16 * size, size)]
    for i in range(16, len(table)):
        x, y = w[i - 15], w[i - 2]
        x = ((x >> s1 | x << bits - s1) ^ (x >> s2 | x << bits - s2)) & mask ^ x >> s3
        y = ((y >> t1 | y << bits - t1) ^ (y >> t2 | y << bits - t2)) & mask ^ y >> t3
        w.append(w[i - 16] + x + w[i - 7] + y & mask)
    a, b, c, d, e, f, g, h = state
    for constant, word in zip(table, w):
        s = ((e >> e1 | e << bits - e1) ^ (e >> e2 | e << bits - e2) ^ (e >> e3 | e << bits - e3)) & mask
        t = h + s + (e & f ^ ~e & mask & g) + constant + word
        s = ((a >> a1 | a << bits - a1) ^ (a >> a2 | a << bits - a2) ^ (a >> a3 | a << bits - a3)) & mask
        h, g, f, e, d, c, b, a = g, f, e, d + t & mask, c, b, a, t + s + (a & b ^ a & c ^ b & c) & mask
    return [x + y & mask for x, y in zip(state, (a, b, c, d, e, f, g, h))]


def _sha1_block(state, block):
    w = [int.from_bytes(block[i:i + 4], 'big') for i in range(0, 64, 4)]
    for i in range(16, 80):
        x = w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16]
        w.append((x << 1 | x >> 31) & 0xffffffff)
    a, b, c, d, e = state
    for i, word in enumerate(w):
        if i < 20:
            f, k = b & c | ~b & d, 0x5a827999
        elif i < 40:
            f, k = b ^ c ^ d, 0x6ed9eba1
        elif i < 60:
            f, k = b & c | b & d | c & d, 0x8f1bbcdc
        else:
            f, k = b ^ c ^ d, 0xca62c1d6
        a, b, c, d, e = ((a << 5 | a >> 27) + f + e + k + word & 0xffffffff, a, (b << 30 | b >> 2) & 0xffffffff, c, d)
    return [x + y & 0xffffffff for x, y in zip(state, (a, b, c, d, e))]


_MD5_TURNS = (7, 12, 17, 22), (5, 9, 14, 20), (4, 11, 16, 23), (6, 10, 15, 21)


def _md5_block(state, block):
    from math import sin
    w = [int.from_bytes(block[i:i + 4], 'little') for i in range(0, 64, 4)]
    a, b, c, d = state
    for i in range(64):
        if i < 16:
            f, place = b & c | ~b & d, i
        elif i < 32:
            f, place = d & b | ~d & c, (5 * i + 1) % 16
        elif i < 48:
            f, place = b ^ c ^ d, (3 * i + 5) % 16
        else:
            f, place = c ^ (b | ~d & 0xffffffff), 7 * i % 16
        x = a + f + int(abs(sin(i + 1)) * 4294967296) + w[place] & 0xffffffff
        turn = _MD5_TURNS[i // 16][i % 4]
        a, d, c, b = d, c, b, b + (x << turn | x >> 32 - turn) & 0xffffffff
    return [x + y & 0xffffffff for x, y in zip(state, (a, b, c, d))]


class HASH:
    """A checksum in the making."""

    __module__ = '_hashlib'
    __slots__ = ('name', 'digest_size', 'block_size', '_state', '_rest', '_length')

    def __init__(self, name, data=b''):
        self.name = name
        self.digest_size = _SIZES[name]
        self.block_size = 128 if name in ('sha384', 'sha512') else 64
        if name in ('md5', 'sha1'):
            self._state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0][:4 + (name == 'sha1')]
        elif name == 'sha224':
            self._state = [word & 0xffffffff for word in _sha2_start(64, True)]
        else:
            self._state = _sha2_start(32 if name == 'sha256' else 64, name == 'sha384')
        self._rest = b''
        self._length = 0
        self.update(data)

    def _step(self, block):
        if self.name == 'md5':
            self._state = _md5_block(self._state, block)
        elif self.name == 'sha1':
            self._state = _sha1_block(self._state, block)
        else:
            self._state = _sha2_block(self._state, block, self.block_size // 2)

    def update(self, data, /):
        """More bytes."""
        if isinstance(data, str):
            raise TypeError('Strings must be encoded before hashing')
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError('object supporting the buffer API required')
        data = bytes(data)
        self._length += len(data)
        data = self._rest + data
        size = self.block_size
        whole = len(data) // size * size
        for start in range(0, whole, size):
            self._step(data[start:start + size])
        self._rest = data[whole:]

    def copy(self):
        """Another one with the same bytes in it."""
        made = HASH(self.name)
        made._state, made._rest, made._length = self._state, self._rest, self._length
        return made

    def digest(self):
        """The checksum."""
        last = self.copy()
        size = self.block_size
        order = 'little' if self.name == 'md5' else 'big'
        tail = size // 8
        zeros = -(len(self._rest) + 1 + tail) % size
        end = self._rest + b'\x80' + bytes(zeros) + (self._length * 8).to_bytes(tail, order)
        for start in range(0, len(end), size):
            last._step(end[start:start + size])
        word = 8 if size == 128 else 4
        return b''.join(x.to_bytes(word, order) for x in last._state)[:self.digest_size]

    def hexdigest(self):
        """The checksum in hexadecimal."""
        return self.digest().hex()

    def __repr__(self):
        return f'<{self.name} _hashlib.HASH object @ {id(self):#x}>'


_SIZES = {'md5': 16, 'sha1': 20, 'sha224': 28, 'sha256': 32, 'sha384': 48, 'sha512': 64}


def new(name, data=b'', **kwargs):
    """A checksum by its name."""
    if name.lower() not in _SIZES:
        raise ValueError('unsupported hash type ' + name)
    return HASH(name.lower(), data)


def md5(string=b'', *, usedforsecurity=True):
    """An MD5 checksum."""
    return HASH('md5', string)


def sha1(string=b'', *, usedforsecurity=True):
    """A SHA-1 checksum."""
    return HASH('sha1', string)


def sha224(string=b'', *, usedforsecurity=True):
    """A SHA-224 checksum."""
    return HASH('sha224', string)


def sha256(string=b'', *, usedforsecurity=True):
    """A SHA-256 checksum."""
    return HASH('sha256', string)


def sha384(string=b'', *, usedforsecurity=True):
    """A SHA-384 checksum."""
    return HASH('sha384', string)


def sha512(string=b'', *, usedforsecurity=True):
    """A SHA-512 checksum."""
    return HASH('sha512', string)
