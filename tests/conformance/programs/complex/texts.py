print(1 + 2j, 1j, -0j, 0j, 1 + 0j, complex(0.0, -0.0), complex(-0.0, 0), 1e20 + 1e-7j, 3.0j, -1j)
for text in ('1+2j', ' ( 1-2j ) ', 'j', '+j', '-j', '1e5', '1e5j', '1_0+2j', 'infinity-infj', 'nan', '1 + 2j', '', '1+2', '(1j'):
    try:
        print(repr(text), complex(text))
    except ValueError as error:
        print(repr(text), error)
z = 1.5 + 2.25j
print(f'{z:.2f}', f'{z:.1e}', f'{z:g}', f'{z:.3}', f'[{z:>20}]', f'[{z:<16}]', f'[{z:^18}]', f'{z:+.1f}', f'{1e6 + 2e6j:,.2f}')
print('%s %r' % (z, z), format(2j, '.1f'), str(z), f'{z!r:>15}')
for spec in ('=12', '012', 'd', '%', 's'):
    try:
        print(format(z, spec))
    except ValueError as error:
        print(error)


class Like:
    def __complex__(self):
        return 2 + 3j


print(complex(Like()), complex(1, 2), complex(1j, 2j), complex(), complex(real=1, imag=2), complex(True))
for args in (('1', 2), (1, '2'), ([],), (1, []), (1, 2, 3), (b'1',)):
    try:
        print(complex(*args))
    except TypeError as error:
        print(error)
