# A method added to a base later is seen by the instances that already exist.
class Base: pass
class Child(Base): pass

child = Child()
try:
    child.hello()
except AttributeError as error:
    print(error)
Base.hello = lambda self: "hello from " + type(self).__name__
print(child.hello())
Child.hello = lambda self: "child " + super(Child, self).hello()
print(child.hello())
del Child.hello
print(child.hello())
class Other:
    def hello(self):
        return "other"
Child.__bases__ = (Other, Base)
print(child.hello(), [k.__name__ for k in Child.__mro__])
