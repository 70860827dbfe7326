# Suggestions stand at the end of the last line.
class Robot:
    battery_level = 100

    def report(self):
        return self.batery_level

Robot().report()
