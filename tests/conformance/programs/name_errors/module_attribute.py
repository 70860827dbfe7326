# Modules say so when they have no attribute; the uncaught error suggests.
import math
try:
    getattr(math, "no_such_function")
except AttributeError as error:
    print(error, error.name)
getattr(math, "sqr")
