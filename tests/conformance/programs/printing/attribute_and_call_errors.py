# What Python says about missing names, attributes and things that cannot be called.
five, items = 5, [1]
for action in (lambda: None.x, lambda: "s".push, lambda: five(), lambda: items["a"], lambda: items.add(2),
               lambda: five[0], lambda: -"x", lambda: nope):
    try:
        action()
    except (AttributeError, TypeError, NameError) as error:
        print(type(error).__name__, error)
