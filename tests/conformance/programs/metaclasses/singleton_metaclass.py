# __call__ of the metaclass decides what calling the class means.
class Singleton(type):
    _instances = {}

    def __call__(cls, *args, **kwargs):
        if cls not in cls._instances:
            cls._instances[cls] = super().__call__(*args, **kwargs)
        return cls._instances[cls]

class Database(metaclass=Singleton):
    def __init__(self, url="default"):
        print("connect", url)
        self.url = url

class Cache(metaclass=Singleton):
    pass

a, b = Database("first"), Database("second")
print(a is b, b.url, Cache() is Cache(), Cache() is a, len(Singleton._instances))
