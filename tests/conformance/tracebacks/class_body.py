# An exception in the body of a class.
def make():
    class Config:
        debug = True
        level = levels["info"]
    return Config

levels = {}
make()
