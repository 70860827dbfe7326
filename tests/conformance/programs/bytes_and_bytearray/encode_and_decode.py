# Text to bytes and back, with the error handlers.
text = "naïve ☕ 😀"
for encoding in ("utf-8", "utf-16-le", "ascii", "latin-1"):
    for errors in ("replace", "ignore", "backslashreplace", "xmlcharrefreplace"):
        try:
            print(encoding, errors, text.encode(encoding, errors))
        except UnicodeEncodeError as error:
            print(error)
print(text.encode().decode() == text, len(text), len(text.encode()), b"\xf0\x9f\x98\x80".decode(), b"a\xffb".decode("utf-8", "replace"), b"a\xffb".decode(errors="ignore"))
for call in (lambda: b"\xff".decode(), lambda: b"ab\xc3".decode("utf-8"), lambda: text.encode("ascii"), lambda: text.encode("no-such")):
    try:
        call()
    except (UnicodeError, LookupError) as error:
        print(type(error).__name__, error)
try:
    b"\x80".decode("ascii")
except UnicodeDecodeError as error:
    print(error.encoding, error.start, error.end, error.reason, error.object)
