# Observers: functions and bound methods are registered and called in order.
class Emitter:
    def __init__(self):
        self._handlers = {}

    def on(self, event, handler=None):
        if handler is None:
            return lambda function: self.on(event, function)
        self._handlers.setdefault(event, []).append(handler)
        return handler

    def off(self, event, handler):
        self._handlers[event].remove(handler)

    def emit(self, event, *args, **kwargs):
        return [handler(*args, **kwargs) for handler in self._handlers.get(event, [])]

class Log:
    def __init__(self):
        self.lines = []

    def write(self, text, level="info"):
        self.lines.append(f"{level}: {text}")

bus, log = Emitter(), Log()
bus.on("message", log.write)

@bus.on("message")
def shout(text, **rest):
    return text.upper() + "!" * len(rest)

print(bus.emit("message", "hello"), bus.emit("message", "bye", level="warn"), bus.emit("nobody"))
bus.off("message", log.write)
print(bus.emit("message", "again"), log.lines)
