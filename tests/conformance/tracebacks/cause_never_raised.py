# A cause without a traceback prints only its line.
raise RuntimeError("outer") from ValueError("never raised")
