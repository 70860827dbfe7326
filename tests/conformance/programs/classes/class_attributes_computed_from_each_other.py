# Names of the class body see earlier names of the same body, methods do not.
width = "global"

class Screen:
    width = 80
    height = width // 2
    area = width * height

    def look(self):
        return width, self.width

    def default(self, w=width):
        return w

print(Screen.height, Screen.area, Screen().look(), Screen().default())
try:
    class Broken:
        a = b
        b = 1
except NameError as error:
    print(error)
