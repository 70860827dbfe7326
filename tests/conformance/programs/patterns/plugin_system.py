# Plugins register themselves, by subclassing or by decorator, and run by priority.
class Plugin:
    plugins = []

    def __init_subclass__(cls, *, priority=0, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.priority = priority
        cls.plugins.append(cls)

    def process(self, text):
        return text

class Strip(Plugin, priority=10):
    def process(self, text):
        return text.strip()

class Censor(Plugin):
    words = {"darn"}

    def process(self, text):
        return " ".join("*" * len(w) if w.lower() in self.words else w for w in text.split(" "))

class Shout(Censor, priority=-5):
    def process(self, text):
        return super().process(text).upper() + "!"

def run(text):
    for cls in sorted(Plugin.plugins, key=lambda c: -c.priority):
        text = cls().process(text)
        print(f"{cls.__name__}({cls.priority}): {text!r}")
    return text

run("  oh Darn it ")
