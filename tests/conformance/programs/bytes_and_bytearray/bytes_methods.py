# Most methods of str exist for bytes.
b = b"Hello, World"
print(b.upper(), b.lower(), b.split(b", "), b.replace(b"l", b"L"), b.find(b"o"), b.rfind(b"o"), b.count(b"l"), b.startswith(b"He"), b.endswith((b"x", b"d")))
print(b"-".join([b"a", b"b"]), b" x ".strip(), b"abc".center(7, b"*"), b"7".zfill(3), b.partition(b", "), b"a,b,,c".split(b","), b"a\nb".splitlines())
print(b.hex(), b.hex(" ", 4), bytes.fromhex("48 65 6c"), b"12".isdigit(), b"aB".swapcase(), b"ab cd".title(), b.index(b"W"), b"xxayy".strip(b"xy"))
print(b"%d %s" % (5, b"x"), b"abc".removeprefix(b"a"), b"abc".translate(bytes.maketrans(b"ab", b"xy")), int.from_bytes(b"\x01\x00", "big"), b"a b".split())
for call in (lambda: b.index(b"zz"), lambda: b.split("x"), lambda: b"-".join(["a"]), lambda: bytes.fromhex("4"), lambda: b.replace("l", "L")):
    try:
        call()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
