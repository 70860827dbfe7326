# and / or give back one of their operands and skip the other when they can.
def note(value):
    print("note", repr(value))
    return value

print(note(0) or note("") or note([]))
print(note(1) and note("x") or note("never"))
print(not note(""), note(None) and note(1))
print(0 or None, [] and 1, 3 and "yes")
