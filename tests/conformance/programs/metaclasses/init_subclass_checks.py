# Demand things of subclasses at the moment they are defined.
class Handler:
    def __init_subclass__(cls):
        missing = [name for name in ("event", "handle") if not hasattr(cls, name)]
        if missing:
            raise TypeError(f"{cls.__name__} lacks {', '.join(missing)}")

class Good(Handler):
    event = "click"
    def handle(self): return "ok"

print(Good().handle())
for namespace in ({}, {"event": "x"}):
    try:
        type("Bad", (Handler,), namespace)
    except TypeError as error:
        print(error)
print([c.__name__ for c in Handler.__subclasses__()][:1])
