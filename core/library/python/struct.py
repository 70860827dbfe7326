"""Numbers as bytes, and back."""

__all__ = ['calcsize', 'pack', 'pack_into', 'unpack', 'unpack_from', 'iter_unpack', 'Struct', 'error']


class error(Exception):
    """The format, the bytes or the values don't fit."""


error.__module__ = 'struct'

# letter: (size, what it is, smallest, largest)
_CODES = {'x': (1, 'pad', 0, 0), 'c': (1, 'char', 0, 0), '?': (1, 'bool', 0, 0), 's': (1, 'text', 0, 0),
          'p': (1, 'pascal', 0, 0), 'e': (2, 'float', 11, 5), 'f': (4, 'float', 24, 8), 'd': (8, 'float', 53, 11)}
for _letters, _size in (('bB', 1), ('hH', 2), ('iI', 4), ('lL', 4), ('qQ', 8)):
    _CODES[_letters[0]] = (_size, 'int', -(1 << _size * 8 - 1), (1 << _size * 8 - 1) - 1)
    _CODES[_letters[1]] = (_size, 'int', 0, (1 << _size * 8) - 1)
_NATIVE = {'l': (8, 'int', -(1 << 63), (1 << 63) - 1), 'n': (8, 'int', -(1 << 63), (1 << 63) - 1),
           'L': (8, 'int', 0, (1 << 64) - 1), 'N': (8, 'int', 0, (1 << 64) - 1), 'P': (8, 'int', 0, (1 << 64) - 1)}
_NAMES = {'b': 'byte', 'B': 'ubyte', 'h': 'short', 'H': 'ushort'}


def _float_bits(value, digits, exponent_bits, letter):
    """The bits of a float with this many binary digits and exponent bits."""
    from math import copysign, frexp, isinf, isnan
    size = digits + exponent_bits
    bias = (1 << exponent_bits - 1) - 1
    sign = 1 if copysign(1.0, value) < 0 else 0
    top = (1 << exponent_bits) - 1
    if isnan(value):
        return sign << size - 1 | top << digits - 1 | 1 << digits - 2
    if isinf(value):
        return sign << size - 1 | top << digits - 1
    fraction, exponent = frexp(abs(value))      # 0.5 <= fraction < 1
    if not fraction:
        return sign << size - 1
    exponent += bias - 1
    shift = digits + min(exponent - 1, 0)       # how many digits are left of a very small number
    numerator, denominator = fraction.as_integer_ratio()
    whole, rest = divmod((numerator << shift) if shift >= 0 else numerator, denominator << max(0, -shift))
    rest *= 2
    limit = denominator << max(0, -shift)
    if rest > limit or rest == limit and whole & 1:
        whole += 1
    exponent = max(exponent, 1)
    bits = whole + (exponent - 1 << digits - 1) if whole >> digits - 1 or exponent > 1 else whole
    if bits >= top << digits - 1:
        if letter == 'e':
            raise OverflowError('float too large to pack with e format')
        raise OverflowError(f'float too large to pack with {letter} format')
    return sign << size - 1 | bits


def _float_value(bits, digits, exponent_bits):
    size = digits + exponent_bits
    bias = (1 << exponent_bits - 1) - 1
    sign = -1.0 if bits >> size - 1 else 1.0
    exponent = bits >> digits - 1 & (1 << exponent_bits) - 1
    fraction = bits & (1 << digits - 1) - 1
    if exponent == (1 << exponent_bits) - 1:
        return float('nan') if fraction else sign * float('inf')
    from math import ldexp
    if exponent:
        fraction |= 1 << digits - 1
    return sign * ldexp(float(fraction), max(exponent, 1) - bias - digits + 1)


class Struct:
    """A format that is used several times."""

    def __init__(self, format):
        if isinstance(format, (bytes, bytearray)):
            format = format.decode('ascii')
        if not isinstance(format, str):
            raise TypeError(f'Struct() argument 1 must be a str or bytes object, not {type(format).__name__}')
        self.format = format
        self._order, self._fields, self.size = _parsed(format)
        self._count = sum(1 if kind in ('text', 'pascal') else 0 if kind == 'pad' else count
                          for _, kind, _, count, _, _, _ in self._fields)

    def pack(self, *values):
        """The bytes of the values."""
        if len(values) != self._count:
            raise error(f'pack expected {self._count} items for packing (got {len(values)})')
        result = bytearray(self.size)
        values = iter(values)
        for letter, kind, size, count, low, high, offset in self._fields:
            if kind == 'pad':
                continue
            if kind in ('text', 'pascal'):
                result[offset:offset + count] = _text(next(values), kind, count, letter)
                continue
            for place in range(count):
                start = offset + place * size
                result[start:start + size] = self._packed(next(values), letter, kind, size, low, high)
        return bytes(result)

    def _packed(self, value, letter, kind, size, low, high):
        if kind == 'int':
            if not hasattr(value, '__index__'):
                raise error('required argument is not an integer')
            value = value.__index__()
            if not low <= value <= high:
                wide = (0, 1 << 64) if letter in 'ILQNP' else (-1 << 63, 1 << 63)
                if not wide[0] <= value < wide[1]:
                    raise error('argument out of range')
                raise error(f"{_NAMES.get(letter, repr(letter))} format requires {low} <= number <= {high}")
            return value.to_bytes(size, self._order[0], signed=low < 0)
        if kind == 'float':
            if not isinstance(value, (int, float)) and not hasattr(value, '__float__'):
                raise error('required argument is not a float')
            return _float_bits(float(value), low, high, letter).to_bytes(size, self._order[0])
        if kind == 'bool':
            return b'\1' if value else b'\0'
        if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
            raise error('char format requires a bytes object of length 1')
        return bytes(value)

    def unpack(self, buffer):
        """The values of the bytes."""
        if len(buffer) != self.size:
            raise error(f'unpack requires a buffer of {self.size} bytes')
        return self._unpacked(bytes(buffer), 0)

    def _unpacked(self, data, base):
        result = []
        for letter, kind, size, count, low, high, offset in self._fields:
            offset += base
            if kind == 'pad':
                continue
            if kind == 'text':
                result.append(data[offset:offset + count])
                continue
            if kind == 'pascal':
                length = min(data[offset], count - 1) if count else 0
                result.append(data[offset + 1:offset + 1 + length])
                continue
            for start in range(offset, offset + count * size, size):
                part = data[start:start + size]
                if kind == 'int':
                    result.append(int.from_bytes(part, self._order[0], signed=low < 0))
                elif kind == 'float':
                    result.append(_float_value(int.from_bytes(part, self._order[0]), low, high))
                elif kind == 'bool':
                    result.append(part != b'\0')
                else:
                    result.append(part)
        return tuple(result)

    def unpack_from(self, buffer, offset=0):
        """The values of the bytes from a place on."""
        start = offset + len(buffer) if offset < 0 else offset
        if start < 0:
            raise error(f'offset {offset} out of range for {len(buffer)}-byte buffer')
        if len(buffer) - start < self.size:
            raise error(f'unpack_from requires a buffer of at least {start + self.size} bytes for unpacking '
                        f'{self.size} bytes at offset {start} (actual buffer size is {len(buffer)})')
        return self._unpacked(bytes(buffer), start)

    def pack_into(self, buffer, offset, *values):
        """Put the bytes of the values into a buffer."""
        data = self.pack(*values)
        start = offset + len(buffer) if offset < 0 else offset
        if len(buffer) - start < self.size:
            raise error(f'pack_into requires a buffer of at least {start + self.size} bytes for packing {self.size} '
                        f'bytes at offset {start} (actual buffer size is {len(buffer)})')
        buffer[start:start + self.size] = data

    def iter_unpack(self, buffer):
        """The values, again and again until the bytes end."""
        if not self.size:
            raise error('cannot iteratively unpack with a struct of length 0')
        if len(buffer) % self.size:
            raise error(f'iterative unpacking requires a buffer of a multiple of {self.size} bytes')
        data = bytes(buffer)
        return (self._unpacked(data, start) for start in range(0, len(data), self.size))


def _text(value, kind, count, letter):
    if not isinstance(value, (bytes, bytearray)):
        raise error(f"argument for '{letter}' must be a bytes object")
    value = bytes(value)
    if kind == 'text':
        return value[:count].ljust(count, b'\0')
    if not count:
        return b''
    value = value[:min(count - 1, 255)]
    return (bytes([len(value)]) + value).ljust(count, b'\0')


def _parsed(format):
    """((byte order, native?), fields, size)"""
    native = format[:1] not in ('=', '<', '>', '!') or not format
    order = 'big' if format[:1] in ('>', '!') else 'little'
    rest = format[1:] if format[:1] in ('@', '=', '<', '>', '!') else format
    fields = []
    offset = 0
    place = 0
    while place < len(rest):
        if rest[place].isspace():
            place += 1
            continue
        start = place
        while place < len(rest) and rest[place].isdigit():
            place += 1
        if place == len(rest):
            raise error('repeat count given without format specifier')
        count = int(rest[start:place]) if place > start else 1
        letter = rest[place]
        place += 1
        code = (_NATIVE.get(letter) if native else None) or _CODES.get(letter)
        if code is None:
            raise error('bad char in struct format')
        size, kind, low, high = code
        if native and size > 1:
            offset += -offset % size
        fields.append((letter, kind, size, count, low, high, offset))
        offset += size * count
    return (order, native), fields, offset


_made = {}


def _struct(format):
    if format not in _made:
        _made[format] = Struct(format)
    return _made[format]


def calcsize(format, /):
    """How many bytes a format stands for."""
    return _struct(format).size


def pack(format, /, *values):
    """The bytes of the values."""
    return _struct(format).pack(*values)


def unpack(format, buffer, /):
    """The values of the bytes."""
    return _struct(format).unpack(buffer)


def unpack_from(format, /, buffer, offset=0):
    """The values of the bytes from a place on."""
    return _struct(format).unpack_from(buffer, offset)


def pack_into(format, buffer, offset, /, *values):
    """Put the bytes of the values into a buffer."""
    return _struct(format).pack_into(buffer, offset, *values)


def iter_unpack(format, buffer, /):
    """The values, again and again until the bytes end."""
    return _struct(format).iter_unpack(buffer)
