# super() is the next class in the order of the instance, not the parent in the file.
class Base:
    def run(self):
        print("Base")

class Left(Base):
    def run(self):
        print("Left")
        super().run()

class Right(Base):
    def run(self):
        print("Right")
        super().run()

class Both(Left, Right):
    def run(self):
        print("Both")
        super().run()

Both().run()
print("--")
Left().run()
print("--")
Left.run(Both())
