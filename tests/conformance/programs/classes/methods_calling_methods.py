# self is how one method reaches another, and the call is decided by the object's class.
class Report:
    def render(self):
        return "\n".join([self.title(), "-" * len(self.title()), *self.lines()])

    def title(self):
        return "Report"

    def lines(self):
        return ["nothing"]

class Sales(Report):
    def __init__(self, **numbers):
        self.numbers = numbers

    def title(self):
        return f"Sales ({len(self.numbers)})"

    def lines(self):
        return [f"{name:<6}{value:>6.1f}" for name, value in self.numbers.items()]

print(Report().render())
print(Sales(north=10, south=2.25).render())
