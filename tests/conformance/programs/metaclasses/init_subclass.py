# __init_subclass__ runs in the base whenever a subclass is made.
class Plugin:
    registry = {}

    def __init_subclass__(cls, /, name=None, **rest):
        super().__init_subclass__(**rest)
        cls.name = name or cls.__name__.lower()
        Plugin.registry[cls.name] = cls
        print("registered", cls.name)

class Json(Plugin):
    def load(self): return "json"

class Yaml(Plugin, name="yml"):
    def load(self): return "yaml"

class FastJson(Json): pass

print(Plugin.registry["yml"]().load(), list(Plugin.registry), FastJson.name)
try:
    class Wrong(Plugin, color=1): pass
except TypeError as error:
    print(error)
try:
    class Also(x=1): pass
except TypeError as error:
    print(error)
