# Observer: setting a property tells everybody.
class Observable:
    def __init__(self):
        self._observers = []

    def subscribe(self, function):
        self._observers.append(function)
        return lambda: self._observers.remove(function)

    def notify(self, **event):
        for observer in list(self._observers):
            observer(self, **event)

class Thermometer(Observable):
    _degrees = 20

    @property
    def degrees(self):
        return self._degrees

    @degrees.setter
    def degrees(self, value):
        old, self._degrees = self._degrees, value
        if old != value:
            self.notify(old=old, new=value)

t = Thermometer()
stop = t.subscribe(lambda source, old, new: print(f"{old} -> {new}"))
t.subscribe(lambda source, **event: print("alarm!") if source.degrees > 30 else None)
t.degrees = 25
t.degrees = 25
t.degrees = 35
stop()
t.degrees = 40
