# Complex numbers: operators with ints and floats, repr.
z, w = 3 + 4j, 1 - 2j
print(z + w, z - w, z * w, z / w, -z, z ** 2, z == 3 + 4j, z != w, abs(z), z.conjugate(), z.real, z.imag)
print(1j * 1j, 2 * z, z + 1, 1.5 - z, z / 2, 2 ** 1j == complex(2) ** 1j, (1 + 0j) == 1, hash(1 + 0j) == hash(1), bool(0j), bool(1j))
print(0j, -0j, 1j, -1j, 1 + 0j, 1.5j, complex(1, -0.0), complex(-0.0, 1), 1e20j, 1e16 + 1j, complex("inf"), complex(0, float("nan")))
print(str(z), repr(z), [z], f"{z}", f"{z:.2f}", z.__class__.__name__, +z, pow(z, 2), sum([z, w]))
for call in (lambda: z < w, lambda: z // w, lambda: z % w, lambda: z / 0, lambda: int(z), lambda: float(z), lambda: divmod(z, w),
             lambda: 0j ** -1, lambda: round(z), lambda: max(z, w)):
    try:
        print(call())
    except (TypeError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
