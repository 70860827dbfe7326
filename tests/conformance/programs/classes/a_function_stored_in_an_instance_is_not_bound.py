# Only what is found in the class becomes a method.
class Robot:
    def speak(self):
        return "beep from " + self.name

r = Robot()
r.name = "R2"
print(r.speak())
r.speak = lambda: "override without self"
print(r.speak())
r.shout = lambda self: "needs an argument"
try:
    r.shout()
except TypeError as error:
    print(error)
Robot.hello = lambda self: "hello, " + self.name
print(r.hello())
del r.speak
print(r.speak())
