# traceback.print_exc writes the same text and the program goes on.
import traceback

try:
    [][0]
except IndexError:
    traceback.print_exc()
print("went on")
{}["end"]
