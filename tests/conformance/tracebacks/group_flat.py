# A group with two exceptions that were never raised.
raise ExceptionGroup("several", [ValueError("a"), TypeError("b")])
