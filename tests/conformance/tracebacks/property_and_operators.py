# Frames of dunder methods and properties.
class Money:
    def __init__(self, amount):
        self.amount = amount

    @property
    def cents(self):
        return int(self.amount * 100)

    def __add__(self, other):
        return Money(self.cents + other.cents)

print((Money(1) + Money(2)).amount)
Money(1) + Money("x" * 3)
