# 600,000 objects made, kept for a while and dropped
class Node:
    def __init__(self, value, next):
        self.value = value
        self.next = next


def run(rounds, length):
    total = 0
    for r in range(rounds):
        head = None
        for i in range(length):
            head = Node(i, head)
        while head:
            total += head.value
            head = head.next
    return total


print(run(600, 1000))
