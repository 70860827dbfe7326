# An object without the two methods cannot stand behind `with`.
class OnlyEnter:
    def __enter__(self): return self

class OnlyExit:
    def __exit__(self, *details): pass

class InInstance:
    def __init__(self):
        self.__enter__ = self.__exit__ = lambda *a: None

class AsyncOnly:
    async def __aenter__(self): pass
    async def __aexit__(self, *details): pass

for thing in (5, OnlyEnter(), OnlyExit(), InInstance(), AsyncOnly(), OnlyEnter, len):
    try:
        with thing:
            print("never")
    except TypeError as error:
        print(error)
