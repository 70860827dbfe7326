# Visitor: the method is chosen by the name of the class.
class Node:
    def __init__(self, *parts):
        self.parts = parts

class Number(Node): pass
class Add(Node): pass
class Mul(Node): pass

class Visitor:
    def visit(self, node):
        return getattr(self, f"visit_{type(node).__name__.lower()}", self.generic)(node, *node.parts)

    def generic(self, node, *parts):
        raise NotImplementedError(f"{type(self).__name__} cannot visit {type(node).__name__}")

class Evaluate(Visitor):
    def visit_number(self, node, value):
        return value

    def visit_add(self, node, left, right):
        return self.visit(left) + self.visit(right)

    def visit_mul(self, node, left, right):
        return self.visit(left) * self.visit(right)

class Show(Visitor):
    def visit_number(self, node, value):
        return str(value)

    def visit_add(self, node, left, right):
        return f"({self.visit(left)} + {self.visit(right)})"

tree = Add(Number(1), Mul(Number(2), Number(3)))
print(Evaluate().visit(tree), Show().visit(tree.parts[0]))
try:
    Show().visit(tree)
except NotImplementedError as error:
    print(error)
