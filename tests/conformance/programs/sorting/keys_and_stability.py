# sorted is stable; keys are computed once per item.
people = [("bob", 30), ("Al", 25), ("cy", 30), ("Di", 25), ("ed", 40)]
def age(person):
    print(person[0], end=" ")
    return person[1]
print(sorted(people, key=age))
print(sorted(people, key=lambda p: p[1], reverse=True))
print(sorted(people), sorted(people, key=lambda p: p[0].lower())[0], sorted(people, key=lambda p: (-p[1], p[0])))
words = "the quick brown fox jumps over the lazy dog".split()
print(sorted(words, key=len), sorted(set(words)), sorted(words, key=lambda w: (len(w), w))[:3], sorted("hello"), sorted({"b": 1, "a": 2}))
words.sort(key=str.upper, reverse=True)
print(words, words.sort(), sorted([3, 1, 2], key=lambda x: -x), sorted([True, False, 2, 0.5]), sorted([[2], [1, 5], []]))
