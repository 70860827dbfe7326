# Every operator has its own message.
for action in (lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: divmod(1, 0), lambda: 1.0 / 0, lambda: 0 ** -1):
    try:
        action()
    except ZeroDivisionError as error:
        print(error)
