# What goes wrong with indexes and missing values.
a = [1, 2]
for action in (lambda: a[2], lambda: a["x"], lambda: a.remove(9), lambda: a.index(9), lambda: [].pop(),
               lambda: a + (3,)):
    try:
        action()
    except (IndexError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
