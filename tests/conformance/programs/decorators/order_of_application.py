# Decorators are evaluated from top to bottom and applied from bottom to top.
def tag(name):
    print("make", name)
    def decorate(function):
        print("apply", name)
        def wrapper(*args):
            return f"<{name}>{function(*args)}</{name}>"
        return wrapper
    return decorate

@tag("b")
@tag("i")
def hello(who):
    return "hello " + who

print(hello("you"), hello.__name__)
