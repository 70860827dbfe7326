# A proxy passes attributes on and counts; an adapter changes names.
class Service:
    version = 2

    def fetch(self, key, *, upper=False):
        return key.upper() if upper else key

class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "_target", target)
        object.__setattr__(self, "calls", {})

    def __getattr__(self, name):
        value = getattr(self._target, name)
        if not callable(value):
            return value

        def wrapper(*args, **kwargs):
            self.calls[name] = self.calls.get(name, 0) + 1
            return value(*args, **kwargs)
        return wrapper

    def __setattr__(self, name, value):
        setattr(self._target, name, value)

service = Service()
proxy = Proxy(service)
print(proxy.fetch("a"), proxy.fetch("b", upper=True), proxy.version, proxy.calls)
proxy.color = "red"
print(service.color, "color" in vars(proxy))
class Adapter:
    names = {"get": "fetch"}
    def __init__(self, target): self.target = target
    def __getattr__(self, name): return getattr(self.target, self.names.get(name, name))
print(Adapter(service).get("x"), Adapter(proxy).version)
try:
    proxy.missing
except AttributeError as error:
    print(error)
