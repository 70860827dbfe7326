# Methods give a new string; the old one never changes.
s = "  Hello, World  "
print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()), "xxabcx".strip("x"))
print(s.strip().upper(), s.lower().strip(), "hello world".title(), "hELLO".capitalize(), "aB".swapcase())
print("test.py".removesuffix(".py"), "test.py".removeprefix("te"), repr(s))
