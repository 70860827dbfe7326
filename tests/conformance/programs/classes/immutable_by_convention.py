# A leading underscore is only a hint; nothing is private.
class Secret:
    def __init__(self):
        self._hint = "please do not touch"
        self.__mangled = "renamed"

s = Secret()
print(s._hint, sorted(vars(s)), s._Secret__mangled)
try:
    s.__mangled
except AttributeError as error:
    print(error)
s.__mangled = "another attribute"
print(sorted(vars(s)))
