"""Modules that are not there

`import numpy` is refused before anything is printed, and so is a name that a module does not have, such as `math.sqr`:
python3 would print half of the output first, and what it finds depends on what is installed.

Write instead: the modules there are.
"""
import math

print("before")
print(math.sqr(2))
