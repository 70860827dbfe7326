# A module that is not there, tried.
print("before")
try:
    import no_such_module
except ImportError as error:
    print(type(error).__name__, error)
