# One manager object entered several times.
class Indent:
    level = 0

    def __enter__(self):
        self.level += 1
        return self

    def __exit__(self, *details):
        self.level -= 1

    def print(self, text):
        print("  " * self.level + text)

with Indent() as indent:
    indent.print("one")
    with indent:
        indent.print("two")
        with indent:
            indent.print("three")
    indent.print("one again")
print(indent.level)
class Guard:
    busy = False
    def __enter__(self):
        if self.busy:
            raise RuntimeError("already entered")
        self.busy = True
    def __exit__(self, *details):
        self.busy = False
guard = Guard()
try:
    with guard, guard:
        pass
except RuntimeError as error:
    print(error, guard.busy)
