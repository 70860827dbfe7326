# Two small containers with errors of their own.
class EmptyError(LookupError):
    pass

class Stack:
    def __init__(self):
        self._items = []

    def push(self, *items):
        self._items.extend(items)

    def pop(self):
        if not self._items:
            raise EmptyError(f"pop from an empty {type(self).__name__.lower()}")
        return self._items.pop(self.where)

    where = -1

    def __bool__(self):
        return bool(self._items)

class Queue(Stack):
    where = 0

for container in (Stack(), Queue()):
    container.push(1, 2, 3)
    while container:
        print(type(container).__name__, container.pop())
    try:
        container.pop()
    except LookupError as error:
        print(repr(error))
