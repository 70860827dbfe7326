# __init__ initialises; it may not return anything.
class Bad:
    def __init__(self):
        return 5

class Fine:
    def __init__(self, x, *, y=2):
        self.total = x + y

try:
    Bad()
except TypeError as error:
    print(error)
print(Fine(1).total, Fine(1, y=5).total)
for call in (lambda: Fine(), lambda: Fine(1, 2), lambda: Fine(1, z=2), lambda: object(1), lambda: type("E", (), {})(3)):
    try:
        call()
    except TypeError as error:
        print(error)
