# What except* does not take is raised again.
try:
    raise ExceptionGroup("g", [ValueError(1), TypeError(2), ExceptionGroup("h", [ValueError(3), KeyError(4)])])
except* ValueError as group:
    print("handled", len(group.exceptions))
