# A bare raise hands on the exception being handled, also from a called function.
def again():
    raise

def handler():
    try:
        raise KeyError("original")
    except KeyError:
        print("handling")
        again()

try:
    handler()
except KeyError as error:
    print("caught", repr(error))
try:
    again()
except RuntimeError as error:
    print(error)
