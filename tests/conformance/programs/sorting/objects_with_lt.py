# Only __lt__ is needed; max and min use __gt__ and __lt__.
import functools

class Version:
    def __init__(self, text):
        self.parts = tuple(map(int, text.split(".")))

    def __lt__(self, other):
        return self.parts < other.parts

    def __repr__(self):
        return "v" + ".".join(map(str, self.parts))

versions = [Version(t) for t in ("1.10", "1.9", "2.0", "1.9.1")]
print(sorted(versions), min(versions), max(versions), sorted(versions, reverse=True))
@functools.total_ordering
class Card:
    def __init__(self, rank): self.rank = rank
    def __eq__(self, other): return self.rank == other.rank
    def __lt__(self, other): return self.rank < other.rank
    def __repr__(self): return f"Card({self.rank})"
print(Card(1) <= Card(2), Card(3) >= Card(4), Card(5) > Card(1), sorted([Card(3), Card(1)]), max(Card(2), Card(9)))
def compare(a, b):
    return (len(a) > len(b)) - (len(a) < len(b)) or (a > b) - (a < b)
print(sorted(["bb", "a", "ccc", "aa"], key=functools.cmp_to_key(compare)))
