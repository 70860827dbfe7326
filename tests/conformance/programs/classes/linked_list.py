# Nodes that point at each other, a list that can be iterated.
class Node:
    def __init__(self, value, next=None):
        self.value, self.next = value, next

class LinkedList:
    def __init__(self, values=()):
        self.head, self.size = None, 0
        for value in reversed(list(values)):
            self.push(value)

    def push(self, value):
        self.head = Node(value, self.head)
        self.size += 1

    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.next

    def __len__(self):
        return self.size

    def reverse(self):
        previous, node = None, self.head
        while node:
            node.next, previous, node = previous, node, node.next
        self.head = previous

    def __repr__(self):
        return " -> ".join(map(str, self)) or "empty"

numbers = LinkedList([1, 2, 3])
numbers.push(0)
print(numbers, len(numbers), 2 in numbers, max(numbers))
numbers.reverse()
print(numbers, list(numbers), LinkedList())
