"""Universally unique identifiers; random ones come from the run's chance."""

from random import getrandbits as _getrandbits

NAMESPACE_VARIANTS = ('reserved for NCS compatibility', 'specified in RFC 4122', 'reserved for Microsoft compatibility',
                      'reserved for future definition')
RESERVED_NCS, RFC_4122, RESERVED_MICROSOFT, RESERVED_FUTURE = NAMESPACE_VARIANTS


class UUID:
    """128 bits with a way to write them."""

    __slots__ = ('int', 'is_safe', '__weakref__')

    def __init__(self, hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None):
        given = [hex, bytes, bytes_le, fields, int]
        if given.count(None) != 4:
            raise TypeError('one of the hex, bytes, bytes_le, fields, or int arguments must be given')
        number = int
        if hex is not None:
            text = hex.replace('urn:', '').replace('uuid:', '').strip('{}').replace('-', '')
            if len(text) != 32:
                raise ValueError('badly formed hexadecimal UUID string')
            number = _whole(text, 16)
        if bytes_le is not None:
            if len(bytes_le) != 16:
                raise ValueError('bytes_le is not a 16-char string')
            bytes = bytes_le[3::-1] + bytes_le[5:3:-1] + bytes_le[7:5:-1] + bytes_le[8:]
        if bytes is not None:
            if len(bytes) != 16:
                raise ValueError('bytes is not a 16-char string')
            number = _whole.from_bytes(bytes, 'big')
        if fields is not None:
            if len(fields) != 6:
                raise ValueError('fields is not a 6-tuple')
            number = 0
            for place, (value, bits) in enumerate(zip(fields, (32, 16, 16, 8, 8, 48)), 1):
                if not 0 <= value < 1 << bits:
                    raise ValueError(f'field {place} out of range (need a {bits}-bit value)')
                number = number << bits | value
        if not 0 <= number < 1 << 128:
            raise ValueError('int is out of range (need a 128-bit value)')
        if version is not None:
            if not 1 <= version <= 5:
                raise ValueError('illegal version number')
            number = number & ~(0xc000 << 48) | 0x8000 << 48
            number = number & ~(0xf000 << 64) | version << 76
        object.__setattr__(self, 'int', number)

    def __setattr__(self, name, value):
        raise TypeError('UUID objects are immutable')

    @property
    def hex(self):
        return '%032x' % self.int

    @property
    def bytes(self):
        return self.int.to_bytes(16, 'big')

    @property
    def bytes_le(self):
        data = self.bytes
        return data[3::-1] + data[5:3:-1] + data[7:5:-1] + data[8:]

    @property
    def fields(self):
        return (self.time_low, self.time_mid, self.time_hi_version, self.clock_seq_hi_variant, self.clock_seq_low,
                self.node)

    time_low = property(lambda self: self.int >> 96)
    time_mid = property(lambda self: self.int >> 80 & 0xffff)
    time_hi_version = property(lambda self: self.int >> 64 & 0xffff)
    clock_seq_hi_variant = property(lambda self: self.int >> 56 & 0xff)
    clock_seq_low = property(lambda self: self.int >> 48 & 0xff)
    node = property(lambda self: self.int & 0xffffffffffff)
    time = property(lambda self: (self.time_hi_version & 0x0fff) << 48 | self.time_mid << 32 | self.time_low)
    clock_seq = property(lambda self: (self.clock_seq_hi_variant & 0x3f) << 8 | self.clock_seq_low)
    urn = property(lambda self: 'urn:uuid:' + str(self))

    @property
    def variant(self):
        bits = self.int >> 61 & 7
        return RESERVED_NCS if bits < 4 else RFC_4122 if bits < 6 else RESERVED_MICROSOFT if bits == 6 else \
            RESERVED_FUTURE

    @property
    def version(self):
        return self.int >> 76 & 15 if self.variant == RFC_4122 else None

    def __str__(self):
        text = self.hex
        return f'{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}'

    def __repr__(self):
        return f'{type(self).__name__}({str(self)!r})'

    def __int__(self):
        return self.int

    def __hash__(self):
        return hash(self.int)

    def __eq__(self, other):
        return self.int == other.int if isinstance(other, UUID) else NotImplemented

    def __lt__(self, other):
        return self.int < other.int if isinstance(other, UUID) else NotImplemented

    def __le__(self, other):
        return self.int <= other.int if isinstance(other, UUID) else NotImplemented

    def __gt__(self, other):
        return self.int > other.int if isinstance(other, UUID) else NotImplemented

    def __ge__(self, other):
        return self.int >= other.int if isinstance(other, UUID) else NotImplemented


_whole = int


def uuid4():
    """A random one."""
    return UUID(int=_getrandbits(128), version=4)


def uuid1(node=None, clock_seq=None):
    """One of the time of the program's clock."""
    import time
    stamp = time.time_ns() // 100 + 0x01b21dd213814000
    sequence = _getrandbits(14) if clock_seq is None else clock_seq
    node = _getrandbits(48) | 1 << 40 if node is None else node
    return UUID(fields=(stamp & 0xffffffff, stamp >> 32 & 0xffff, stamp >> 48 & 0x0fff, sequence >> 8 & 0x3f,
                        sequence & 0xff, node), version=1)


def uuid3(namespace, name):
    """One made of the MD5 checksum of a name."""
    from hashlib import md5
    return UUID(bytes=md5(namespace.bytes + bytes(name, 'utf-8')).digest(), version=3)


def uuid5(namespace, name):
    """One made of the SHA-1 checksum of a name."""
    from hashlib import sha1
    return UUID(bytes=sha1(namespace.bytes + bytes(name, 'utf-8')).digest()[:16], version=5)


NAMESPACE_DNS = UUID('6ba7b810-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_URL = UUID('6ba7b811-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_OID = UUID('6ba7b812-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_X500 = UUID('6ba7b814-9dad-11d1-80b4-00c04fd430c8')
