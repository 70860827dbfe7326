# Lambdas and inner functions close over self like over any variable.
class Menu:
    def __init__(self):
        self.log = []
        self.actions = {"add": lambda *a: self.log.append(("add", a)), "show": self.show}

    def show(self):
        return [name for name, _ in self.log]

    def later(self):
        def run(n):
            self.log.append(("later", n))
            return len(self.log)
        return run

menu = Menu()
menu.actions["add"](1, 2)
run = menu.later()
print(run(5), run(6), menu.actions["show"](), menu.log)
