# Behind `as` may stand any target.
class Gives:
    def __init__(self, value):
        self.value = value

    def __enter__(self):
        return self.value

    def __exit__(self, *details):
        pass

class Holder: pass
holder, items = Holder(), [0, 0]
with Gives((1, 2)) as (a, b), Gives("attr") as holder.x, Gives("item") as items[1]:
    print(a, b, holder.x, items)
with Gives([1, 2, 3]) as [first, *rest]:
    print(first, rest)
with Gives(7) as n:
    n += 1
print(n)
try:
    with Gives(5) as (p, q):
        pass
except TypeError as error:
    print(error)
