# int() of text, floats and bases.
print(int("12"), int(" -7 "), int("1_000"), int("ff", 16), int("0xff", 16), int("0b101", 0), int("0o17", 0), int("z", 36), int(3.99), int(-3.99), int(True), int("٣"), int(b"12"))
print(int(), int("0"), int("-0"), int("+5"), int("000"), int("7" * 30), int(1e20), int("10", base=2))
for arguments in (("1.5",), ("",), ("0x1f",), ("12", 1), ("9", 8), (12, 10), ("1__0",), ("_1",), (None,), (float("inf"),), (float("nan"),), ("12", 40), ("0 1",), ("\n",)):
    try:
        print(int(*arguments))
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)
