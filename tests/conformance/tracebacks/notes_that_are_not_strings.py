# __notes__ may hold anything.
error = ValueError("v")
error.__notes__ = ["text", 5, None]
raise error
