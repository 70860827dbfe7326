# Contexts: precision, flags and traps.
from decimal import *
import decimal

print(getcontext())
print(BasicContext, ExtendedContext, DefaultContext)
c = Context(prec=6, rounding=ROUND_HALF_DOWN, traps=[DivisionByZero])
print(c, c.divide(Decimal(1), Decimal(3)), c.create_decimal('3.1415926'), c.sqrt(Decimal(2)), c.power(2, 3), c.add(1, 2), c.quantize(Decimal('1.55'), Decimal('.1')))
print(c.flags[Inexact], c.flags[Overflow], c)
c.clear_flags()
print(c.flags[Inexact], c.traps[DivisionByZero], c.Etiny(), c.Etop())
for f in (lambda: Decimal(1) / 0, lambda: Decimal(0) / 0, lambda: Decimal(1) % 0, lambda: Decimal(1) // 0, lambda: Decimal(-1).sqrt(), lambda: Decimal(-1).ln(), lambda: Decimal(0) ** 0, lambda: Decimal('1e999999') * 10, lambda: Decimal(-2) ** Decimal('0.5'), lambda: divmod(Decimal(1), 0), lambda: Decimal('1e30') // 1):
    try:
        print(f())
    except ArithmeticError as e:
        print(type(e).__name__, e, isinstance(e, ZeroDivisionError))
with localcontext(ExtendedContext):
    print(Decimal(1) / 0, Decimal(-1) / 0, Decimal(0) / 0, Decimal(-1).sqrt(), Decimal('1e999999') * 10, Decimal(0).ln(), Decimal('abc'))
    print([s.__name__ for s, on in getcontext().flags.items() if on])
with localcontext() as ctx:
    ctx.traps[Inexact] = True
    try:
        Decimal(1) / 3
    except Inexact as e:
        print(type(e).__name__, e)
    ctx.traps[FloatOperation] = True
    try:
        Decimal(0.1)
    except FloatOperation as e:
        print(type(e).__name__, e)
setcontext(Context(prec=4))
print(Decimal(2) / 3, getcontext().prec)
getcontext().prec = 8
print(Decimal(2) / 3, getcontext().copy().prec)
for wrong in (lambda: setattr(getcontext(), 'prec', 0), lambda: setattr(getcontext(), 'rounding', 'x'), lambda: Context(foo=1), lambda: setcontext(3), lambda: getcontext().nothing):
    try:
        wrong()
    except (TypeError, ValueError, AttributeError) as e:
        print(type(e).__name__)
print(decimal.MAX_PREC, issubclass(DivisionByZero, ZeroDivisionError), Overflow.__mro__[1].__name__)
