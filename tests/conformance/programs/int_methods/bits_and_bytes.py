# Methods of int.
print((255).bit_length(), (0).bit_length(), (-8).bit_length(), (255).bit_count(), (-3).bit_count(), (1024).to_bytes(2, "big"))
print((1024).to_bytes(4, "little"), (-2).to_bytes(2, "big", signed=True), int.from_bytes(b"\x04\x00", "big"), int.from_bytes(b"\xff\xfe", "big", signed=True))
print((7).as_integer_ratio(), (5).conjugate(), (5).real, (5).imag, (5).numerator, (5).denominator, True.bit_length(), (2.5).as_integer_ratio(), (4.0).is_integer())
print((2.5).hex(), float.fromhex("0x1.4p+1"), (0.1).as_integer_ratio(), float("1e400"), (-0.0).hex())
for call in (lambda: (256).to_bytes(1, "big"), lambda: (-1).to_bytes(1, "big"), lambda: (1).to_bytes(1, "middle"), lambda: int.from_bytes("x", "big"),
             lambda: float("inf").as_integer_ratio(), lambda: float("nan").as_integer_ratio()):
    try:
        print(call())
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)
