# Messages may have several lines, or none.
class Report(Exception):
    pass

try:
    raise ValueError
except ValueError:
    raise Report("first line\n  second line\n\nlast line")
