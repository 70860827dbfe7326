# A decorator that fails, and a wrapper in the way of a call.
def log(function):
    def wrapper(*args, **kwargs):
        print("calling", function.__name__)
        return function(*args, **kwargs)
    return wrapper

@log
@log
def divide(a, b):
    return a / b

print(divide(1, 2))
divide(1, b=0)
