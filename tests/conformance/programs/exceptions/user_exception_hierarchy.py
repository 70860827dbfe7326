# A tree of exception classes: the first matching clause wins.
class AppError(Exception):
    """Base of all errors of the application."""

class InputError(AppError): pass
class RangeError(InputError, ValueError): pass
class NetworkError(AppError, ConnectionError): pass

for error in (AppError("a"), InputError("b"), RangeError("c"), NetworkError("d"), ValueError("e")):
    try:
        raise error
    except InputError as e:
        print("input", type(e).__name__)
    except (NetworkError, ValueError) as e:
        print("network or value", type(e).__name__)
    except AppError as e:
        print("app", e, type(e).__doc__)
print([c.__name__ for c in RangeError.__mro__])
print(issubclass(NetworkError, OSError), isinstance(RangeError(), ValueError))
