# A property runs functions on read, write and delete.
class Celsius:
    def __init__(self, degrees=0):
        self.degrees = degrees

    @property
    def degrees(self):
        """The temperature."""
        print("get", end=" ")
        return self._degrees

    @degrees.setter
    def degrees(self, value):
        if value < -273.15:
            raise ValueError("below absolute zero")
        print("set", value)
        self._degrees = value

    @degrees.deleter
    def degrees(self):
        print("delete")
        del self._degrees

    @property
    def fahrenheit(self):
        return self.degrees * 9 / 5 + 32

c = Celsius(20)
c.degrees += 5
print(c.fahrenheit, Celsius.degrees.__doc__, type(Celsius.degrees).__name__)
del c.degrees
for action in (lambda: c.degrees, lambda: setattr(c, "degrees", -300), lambda: setattr(c, "fahrenheit", 1),
               lambda: delattr(c, "fahrenheit")):
    try:
        action()
    except (AttributeError, ValueError) as error:
        print(error)
