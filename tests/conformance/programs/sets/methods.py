# A set holds each value once; discard forgives, remove does not.
s = set("hello")
print(sorted(s), len(s))
s.add("z")
s.add("z")
s.discard("nope")
s.remove("h")
print(sorted(s))
for action in (lambda: s.remove("nope"), lambda: set().pop(), lambda: {[1]}):
    try:
        action()
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)
s.update([1], "q")
print(len(s), sorted(s, key=str), list({1, 1.0, True}))
