# int() reads text with spaces, signs and underscores, in any base.
print(int("42"), int(" -7\n"), int("1_000"), int("ff", 16), int("0b101", 0), int("z", 36))
print(0xff, 0o17, 0b1010, 1_000_000)
for text in ("", "4.5", "x1", "--1"):
    try:
        int(text)
    except ValueError as error:
        print(error)
print(int(3.99), int(-3.99), int(True))
