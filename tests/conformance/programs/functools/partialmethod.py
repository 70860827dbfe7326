# partialmethod makes methods of a method with arguments given.
from functools import partialmethod


class Cell:
    def __init__(self):
        self.alive = False

    def set_state(self, state):
        self.alive = state
        return self

    set_alive = partialmethod(set_state, True)
    set_dead = partialmethod(set_state, state=False)

    @classmethod
    def make(cls, state):
        return cls().set_state(state)

    born = partialmethod(make, True)


c = Cell()
print(c.set_alive().alive, c.set_dead().alive, Cell.born().alive, Cell.set_alive(c).alive)
print(c.set_alive, 'partial') if False else print(type(c.set_alive).__name__)
try:
    partialmethod(3)
except TypeError as error:
    print(error)
