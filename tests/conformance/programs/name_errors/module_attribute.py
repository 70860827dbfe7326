# Modules say so when they have no attribute; the uncaught one suggests.
import math
try:
    math.no_such_function
except AttributeError as error:
    print(error, error.name)
math.sqr(2)
