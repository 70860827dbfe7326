# A separate iterator lets an object be iterated twice at a time.
class Range:
    def __init__(self, stop):
        self.stop = stop

    def __iter__(self):
        return RangeIterator(self.stop)

class RangeIterator:
    def __init__(self, stop):
        self.now, self.stop = 0, stop

    def __next__(self):
        if self.now == self.stop:
            raise StopIteration
        self.now += 1
        return self.now

    def __iter__(self):
        return self

r = Range(3)
print([(x, y) for x in r for y in r if x < y], list(r), list(r))
it = iter(r)
print([(x, y) for x in it for y in it])
