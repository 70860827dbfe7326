# property() is an ordinary callable; its parts can be looked at and exchanged.
class Box:
    def get_side(self):
        return self._side

    def set_side(self, value):
        self._side = value

    side = property(get_side, set_side, doc="One side.")
    area = property(lambda self: self._side ** 2)
    write_only = property(None, lambda self, value: print("wrote", value))

b = Box()
b.side = 4
b.write_only = "x"
print(b.side, b.area, Box.side.__doc__, Box.side.fget.__name__, Box.area.fset)
try:
    b.write_only
except AttributeError as error:
    print(error)
b.__dict__["area"] = "hidden by the property"
print(b.area)
class Cube(Box):
    @Box.side.setter
    def side(self, value):
        Box.side.fset(self, value * 10)
c = Cube()
c.side = 2
print(c.side, c.area)
