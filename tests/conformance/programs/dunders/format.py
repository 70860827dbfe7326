# f-strings, format() and str.format hand the part after the colon to __format__.
class Money:
    def __init__(self, amount):
        self.amount = amount

    def __format__(self, spec):
        print(f"[{spec}]", end=" ")
        if spec == "usd":
            return f"${self.amount:,.2f}"
        return format(self.amount, spec)

    def __str__(self):
        return "str"

m = Money(1234.5)
print(f"{m}", f"{m:usd}", "{:>12.1f}|{!s:>5}".format(m, m), format(m), format(m, "e"))
width = 10
print(f"{m:{width}}", f"{m!r:.6}", "{0:{1}}".format(m, ".3f"))
class Plain:
    def __str__(self):
        return "plain"
print(f"{Plain()}", f"{Plain()!s:>8}", format(Plain()))
for call in (lambda: f"{Plain():>8}", lambda: format([1], "5"), lambda: format(None, "x"), lambda: format(m, 5)):
    try:
        call()
    except TypeError as error:
        print(error)
