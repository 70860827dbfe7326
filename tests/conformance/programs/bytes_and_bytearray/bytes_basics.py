# bytes is a sequence of small ints with a text-like repr.
b = b"caf\xc3\xa9\n\x00'\\"
print(b, len(b), b[0], b[-1:], list(b[:3]), b[3:5].decode(), b"a" + b"b", b"ab" * 2, 97 in b"a", b"fe" in b"cafe", bytes(3), bytes([65, 66]))
print(b"a" == "a", b"a" < b"b", hash(b"x") == hash(b"x"), {b"k": 1}[b"k"], bytes("é", "utf-8"), "é".encode("latin-1"), bytes(range(3)), b"" or "empty")
print(repr(b"it's"), repr(b'"'), b"""both ' and " """, rb"\n", b"\x41\101\t", bytes(b"copy"), b"abc"[::-1], max(b"abc"))
for call in (lambda: b"a" + "b", lambda: bytes([256]), lambda: bytes("x"), lambda: bytes(-1), lambda: b"abc"[5], lambda: "a" in b"a", lambda: bytes(["a"]),
             lambda: b"\xff".decode(), lambda: "é".encode("ascii"), lambda: bytes(1.5)):
    try:
        print(call())
    except (TypeError, ValueError, IndexError) as error:
        print(type(error).__name__, error)
