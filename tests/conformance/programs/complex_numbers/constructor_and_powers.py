# complex() takes numbers or one string.
print(complex(), complex(1), complex(1, 2), complex(1.5, -2), complex("1+2j"), complex("-j"), complex(" 3 "), complex("(1-1j)"), complex(1j, 1j))
for arguments in (("x",), ("1 + 2j",), ("1", 2), (1, "2"), ([],), ("",)):
    try:
        print(complex(*arguments))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(1j ** 2, 1j ** 3, (1 + 1j) ** 3, (2 + 0j) ** -1, 4 ** 0.5, (-4) ** 0.5 == 2j, round(((-4) ** 0.5).imag, 10), (1 + 2j) ** 0)
print(isinstance(1j, complex), type(1j + 1).__name__, complex(True), {1: "one"}[1 + 0j], 1 in [1 + 0j])
print(f"{1 + 2j:.1f} {1 + 2j:>12} {3j:+.2e} {1 - 1j!r}", format(1 + 1j, "g"))
