# Class methods of built-in types make instances of the subclass.
class I(int):
    pass
class F(float):
    pass
class B(bytes):
    pass
class BA(bytearray):
    pass
class D(dict):
    pass
class S(str):
    pass
for make in (lambda: I.from_bytes(b'\x01\x02', 'big'), lambda: F.fromhex('0x1p3'), lambda: B.fromhex('0102'), lambda: BA.fromhex('0102'), lambda: D.fromkeys('ab', 1),
             lambda: bool.from_bytes(b'\x01', 'big'), lambda: int.from_bytes(b'\x01', 'big'), lambda: I(5).from_bytes(b'\x07', 'little'), lambda: B(b'x').fromhex('aa'),
             lambda: S.maketrans('a', 'b'), lambda: B.maketrans(b'a', b'b')[97], lambda: D(a=1).fromkeys('x'), lambda: I(3).conjugate(), lambda: I(3).real, lambda: F(1.5).real,
             lambda: I(5).__abs__(), lambda: +I(5), lambda: round(I(5)), lambda: B(b'ab')[0:1], lambda: B(b'ab').upper(), lambda: BA(b'ab').upper(), lambda: BA(b'ab')[0:1], lambda: D(a=1).copy(), lambda: D(a=1) | {}):
    made = make()
    print(type(made).__name__, made)
class J(int):
    def __new__(cls, *args):
        print('new', args)
        return super().__new__(cls, *args)
print(type(J.from_bytes(b'\x01', 'big')))
class G(float):
    def __new__(cls, *args):
        print('new', args)
        return super().__new__(cls, *args)
print(type(G.fromhex('1.8')))
class H(bytes):
    def __init__(self, *args):
        print('init', args)
print(type(H.fromhex('01')))
class K(bytearray):
    def __init__(self, *args):
        super().__init__(*args)
        print('init', args)
print(type(K.fromhex('01')))
from datetime import date, datetime, timedelta, timezone
class MD(date): pass
class MDT(datetime): pass
for made in (MD.fromisoformat('2020-01-02'), MD.fromordinal(5), MD(2020, 1, 1) + timedelta(1), MDT.fromisoformat('2020-01-02'), MDT(2020, 1, 1) + timedelta(1), MDT.combine(date(2020, 1, 1), datetime(1, 1, 1).time()), MDT.strptime('2020', '%Y')):
    print(type(made).__name__, made)
from decimal import Decimal
class MDec(Decimal): pass
print(type(MDec.from_float(1.5)), MDec.from_float(1.5))
from fractions import Fraction
class MF(Fraction): pass
print(type(MF.from_float(1.5)))
from itertools import chain
class MC(chain): pass
print(type(MC.from_iterable([[1]])), list(MC.from_iterable([[1]])))
from collections import OrderedDict, Counter, defaultdict
class OD(OrderedDict): pass
print(type(OD.fromkeys('ab')), type(defaultdict.fromkeys('a')))
