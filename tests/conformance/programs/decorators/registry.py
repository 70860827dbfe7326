# Decorators that only write down the function and give it back.
routes = {}

def route(path, *, methods=("GET",)):
    def decorate(function):
        for method in methods:
            routes[method, path] = function
        return function
    return decorate

@route("/")
def index():
    return "home"

@route("/user", methods=["GET", "POST"])
def user(name="nobody"):
    return f"user {name}"

def handle(method, path, **arguments):
    try:
        return routes[method, path](**arguments)
    except KeyError:
        return "404"

print(handle("GET", "/"), handle("POST", "/user", name="Al"), handle("GET", "/user"), handle("PUT", "/"), list(routes))
