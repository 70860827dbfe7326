# Checksums of bytes.
import hashlib

for name in ('md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'):
    make = getattr(hashlib, name)
    for data in (b'', b'hello', b'x' * 55, b'y' * 119, b'z' * 200):
        print(name, len(data), make(data).hexdigest())
    h = make()
    h.update(b'hel')
    other = h.copy()
    h.update(b'lo')
    print(h.digest() == make(b'hello').digest(), other.hexdigest() == make(b'hel').hexdigest(), h.name, h.digest_size, h.block_size)
print(hashlib.new('sha256', 'é'.encode()).hexdigest()[:16], hashlib.md5(bytearray(b'a')).hexdigest())
for wrong in (lambda: hashlib.sha256('text'), lambda: hashlib.sha256(3), lambda: hashlib.new('nothing')):
    try:
        print(wrong())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
