# A __repr__ that needs itself.
class Node:
    def __init__(self):
        self.next = self

    def __repr__(self):
        return f"Node({self.next!r})"

try:
    print(Node())
except RecursionError:
    print("too deep")
def count(n):
    if n == 5:
        raise ValueError("bottom")
    count(n + 1)
count(0)
