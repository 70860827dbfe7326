# except* ExceptionGroup is refused when it is reached.
try:
    try:
        raise ValueError("v")
    except* ExceptionGroup:
        pass
except TypeError as error:
    print(error)
try:
    try:
        raise ValueError("v")
    except* 5:
        pass
except TypeError as error:
    print(error)
try:
    try:
        raise ValueError("v")
    except* (KeyError, ExceptionGroup):
        pass
except TypeError as error:
    print(error)
