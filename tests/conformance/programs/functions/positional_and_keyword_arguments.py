# Keyword arguments may come in any order, after the positional ones.
def describe(animal, sound, count):
    return f"{count} x {animal} says {sound}"

print(describe("cow", "moo", 2))
print(describe("cow", count=3, sound="moo"))
print(describe(sound="quack", count=1, animal="duck"))
