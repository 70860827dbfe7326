# Managers enter from left to right and exit in the opposite order.
class M:
    def __init__(self, name, fail=None):
        self.name, self.fail = name, fail

    def __enter__(self):
        if self.fail == "enter":
            raise RuntimeError(f"{self.name} cannot enter")
        print("enter", self.name)
        return self

    def __exit__(self, *details):
        print("exit", self.name, details[0] and details[0].__name__)
        if self.fail == "exit":
            raise LookupError(f"{self.name} cannot exit")

with M("a") as a, M("b") as b, M("c"):
    print("body", a.name, b.name)
with (
    M("p") as p,
    M("q") as q,
):
    print(p.name + q.name)
for fail in ("enter", "exit"):
    try:
        with M("x"), M("y", fail), M("z"):
            print("body")
    except (RuntimeError, LookupError) as error:
        print("caught", error)
