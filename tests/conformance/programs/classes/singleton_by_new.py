# A class that keeps its only instance.
class Config:
    _instance = None

    def __new__(cls, *args, **kwargs):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
            print("created")
        return cls._instance

    def __init__(self, level="info"):
        self.level = level

a = Config()
b = Config("debug")
print(a is b, a.level, b.level)
