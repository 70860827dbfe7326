# Strategy: functions or objects with one method are exchanged at run time.
class Cart:
    def __init__(self, *prices, discount=None):
        self.prices, self.discount = prices, discount or (lambda total: 0)

    def total(self):
        total = sum(self.prices)
        return total - self.discount(total)

class Percent:
    def __init__(self, percent):
        self.percent = percent

    def __call__(self, total):
        return total * self.percent / 100

def bulk(total):
    return 20 if total > 100 else 0

for discount in (None, bulk, Percent(10), lambda total: total // 3):
    print(f"{Cart(50, 70, 5, discount=discount).total():.2f}", end=" ")
print()
