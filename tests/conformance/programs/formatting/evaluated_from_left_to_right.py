# The parts of an f-string are evaluated in order, once, when the f-string is.
def note(x):
    print("note", x)
    return x

print(f"{note(1)}-{note(2):>{note(3)}}-{note(4)!r}")
template = f"{note('now')}"
print("later", template)
