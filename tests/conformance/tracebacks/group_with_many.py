# More than fifteen parts are cut.
raise ExceptionGroup("many", [ValueError(i) for i in range(18)])
