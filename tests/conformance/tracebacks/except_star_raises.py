# A new exception in except* comes with the rest in one group.
try:
    raise ExceptionGroup("g", [ValueError("v"), TypeError("t")])
except* ValueError:
    raise KeyError("new")
