# raise error adds the line of the second raise.
def fail():
    raise KeyError("k")

saved = None
try:
    fail()
except KeyError as error:
    saved = error
print("later")
raise saved
