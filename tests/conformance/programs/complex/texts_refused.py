# Texts that are complex numbers, and those that are not.
for text in ('', ' ', 'x', '1+', '1+2', '1 + 2j', 'j', '+j', '1j', '(1+2j)', '((1))', '(1', '1)', '1_0j', '1__0', 'nan', 'nanj', 'inf+infj', '1e400', '1e5j', '--1', '+-1', '1+-2j', '1\0', 'é', 'infinity', 'Inf', '1j2', '1.5.5', '.', '.5j', '5.', '١', '1J', '\t1\n', '( 1 )', '1j+1', '()', 'e5', '1+j', '1-J', '_1', '1_', '1_j'):
    try:
        print(repr(text), complex(text))
    except ValueError as error:
        print(repr(text), error)
for args in (('1', 2), (1, '2'), ([],), (None,), (1, None), (b'1',), (1, []), ('1', '2')):
    try:
        print(complex(*args))
    except TypeError as error:
        print(args, error)
for args in ((2**2000,), (1, 2**2000)):
    try:
        print(complex(*args))
    except OverflowError as error:
        print(error)
try:
    complex('\ud800')
except ValueError as error:
    print(ascii(str(error)))
