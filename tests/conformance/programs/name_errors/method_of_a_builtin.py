# Methods of lists are candidates of suggestions.
items = [1, 2]
for call in (lambda: items.push(3), lambda: "x".uper(), lambda: (5).bits, lambda: None.append(1), lambda: {}.has_key("x"), lambda: len.x, lambda: (lambda: 0).x):
    try:
        call()
    except AttributeError as error:
        print(error)
items.appendd(3)
