"""Modules that are not there

`import numpy` is refused before anything is printed, even inside `try: … except ImportError:`, and so is a name that a
module does not have, such as `math.sqr`: what python3 would say depends on what is installed, and half of an output helps
nobody.

Write instead: the modules there are, and no import that may fail.
"""
print("before")
try:
    import no_such_module
except ImportError as error:
    print(type(error).__name__, error)
