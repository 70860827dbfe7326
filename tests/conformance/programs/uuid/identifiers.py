# UUID objects: made from text, numbers and bytes.
import random
import uuid

u = uuid.UUID('12345678-1234-5678-1234-567812345678')
print(u, repr(u), u.hex, u.int, u.bytes, u.fields, u.version, u.variant, u.urn, u.node, u.time_low)
print(u == uuid.UUID(int=u.int), uuid.UUID(bytes=u.bytes) == u, uuid.UUID('{12345678123456781234567812345678}') == u, uuid.UUID(fields=u.fields) == u, uuid.UUID(bytes_le=u.bytes_le) == u, hash(u) == hash(uuid.UUID(str(u))), u < uuid.UUID(int=u.int + 1))
print(uuid.UUID(int=random.Random(1).getrandbits(128), version=4), uuid.NAMESPACE_DNS)
r = uuid.uuid4()
print(r.version, r.variant, len(str(r)), str(r)[14], r != uuid.uuid4(), uuid.uuid1().version)
for wrong in (lambda: uuid.UUID('x'), lambda: uuid.UUID(), lambda: uuid.UUID(int=-1), lambda: uuid.UUID(bytes=b'x'), lambda: setattr(u, 'int', 1), lambda: uuid.UUID(int=1, version=9), lambda: uuid.UUID('z' * 32), lambda: u < 3):
    try:
        print(wrong())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
import secrets
print(len(secrets.token_hex(8)), len(secrets.token_bytes(5)), len(secrets.token_urlsafe(16)), secrets.choice([3]), 0 <= secrets.randbelow(10) < 10, secrets.compare_digest('a', 'a'))
