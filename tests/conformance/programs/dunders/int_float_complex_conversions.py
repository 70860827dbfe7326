# int(), float() and complex() ask the object.
class Temp:
    def __int__(self): return 36
    def __float__(self): return 36.6
    def __complex__(self): return 1 + 2j

class OnlyFloat:
    def __float__(self): return 2.5

print(int(Temp()), float(Temp()), complex(Temp()), complex(OnlyFloat()), "%d %f %.1f" % (Temp(), Temp(), Temp()))
class Bad:
    def __int__(self): return "x"
    def __float__(self): return 1
    def __index__(self): return 1.5
class Nothing: pass
for call in (lambda: int(Bad()), lambda: float(Bad()), lambda: range(Bad()), lambda: int(Nothing()), lambda: float(Nothing()),
             lambda: int(OnlyFloat()), lambda: int([]), lambda: "%d" % OnlyFloat(), lambda: complex("1 + 2j")):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(error)
