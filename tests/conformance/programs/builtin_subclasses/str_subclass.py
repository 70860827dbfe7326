# Methods of str give plain strings.
class Name(str):
    def __new__(cls, text, origin="?"):
        self = super().__new__(cls, text.title())
        self.origin = origin
        return self

    def initials(self):
        return "".join(part[0] for part in self.split())

    def __eq__(self, other):
        return self.lower() == other.lower()

    __hash__ = str.__hash__

n = Name("ada lovelace", origin="en")
print(n, repr(n), n.initials(), n.origin, len(n), n == "ADA LOVELACE", n != "bob", type(n.upper()).__name__, n + "!")
print(type(n + "!").__name__, f"{n:>15}|", n[0:3], "da" in n, isinstance(n, str), {n: 1}.get("Ada Lovelace"), "-".join([n, n]))
class Loud(str):
    def __str__(self):
        return "LOUD"
    def __repr__(self):
        return "<loud>"
l = Loud("quiet")
print(l, [l], str(l), f"{l}", "%s" % l, "".join([l]), l.upper(), l == "quiet", type(str(l)).__name__)
