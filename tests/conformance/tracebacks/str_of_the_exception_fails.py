# Then the text says so.
class Odd(Exception):
    def __str__(self):
        raise RuntimeError("no text today")

raise Odd("hidden")
