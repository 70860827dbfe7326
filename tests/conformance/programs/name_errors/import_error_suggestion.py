# A missing name of a module; only the last line is compared.
try:
    from functools import no_such_thing_at_all
except ImportError as error:
    print(type(error).__name__, error.name, str(error).split(" (")[0])
try:
    import no_such_module
except ModuleNotFoundError as error:
    print(error, error.name)
try:
    import no_such.sub
except ImportError as error:
    print(error)
import no_such_module_either
