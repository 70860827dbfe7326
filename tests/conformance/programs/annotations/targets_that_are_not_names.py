# Attributes and items may be annotated; the annotation is evaluated and forgotten.
class A: pass
a, d = A(), {}
a.x: int = 1
d["k"]: str = "v"
a.y: print("evaluated")
print(vars(a), d)
class B:
    def __init__(self):
        self.n: int = 3
        self.m: "anything at all"
print(vars(B()), getattr(B, "__annotations__", "none"))
