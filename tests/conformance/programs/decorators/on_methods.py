# Decorating methods: the wrapper gets self as its first argument.
def log(function):
    def wrapper(self, *args):
        result = function(self, *args)
        self.log.append(f"{function.__name__}{args} -> {result}")
        return result
    return wrapper

def require(role):
    def decorate(method):
        def wrapper(self, *args):
            if role not in self.roles:
                raise PermissionError(f"{method.__name__} needs {role}")
            return method(self, *args)
        return wrapper
    return decorate

class User:
    def __init__(self, *roles):
        self.roles, self.log = roles, []

    @log
    def add(self, a, b): return a + b

    @require("admin")
    @log
    def delete(self, what): return "deleted " + what

    @staticmethod
    @lambda f: lambda x: f(x) * 2
    def twice(x): return x

u, admin = User(), User("admin")
print(u.add(1, 2), admin.delete("disk"), User.twice(4), u.log, admin.log)
try:
    u.delete("all")
except PermissionError as error:
    print(error)
