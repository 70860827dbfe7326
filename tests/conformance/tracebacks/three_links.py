# A chain of three, mixed.
try:
    try:
        1 / 0
    except ZeroDivisionError as zero:
        raise ValueError("second") from zero
except ValueError:
    [].pop()
