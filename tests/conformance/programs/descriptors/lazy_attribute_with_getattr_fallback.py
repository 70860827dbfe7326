# An AttributeError inside a property falls through to __getattr__.
class Config:
    defaults = {"host": "localhost"}

    @property
    def url(self):
        return f"http://{self.host}:{self.port}"

    def __getattr__(self, name):
        if name in self.defaults:
            return self.defaults[name]
        raise AttributeError(f"{type(self).__name__} has no {name}")

c = Config()
try:
    c.url
except AttributeError as error:
    print(error)
c.port = 80
print(c.url)
