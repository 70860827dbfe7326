# A set of constants that is only gone through is a frozenset, and has the order of one.
for colour in {"red", "green", "blue"}:
    print(colour)
for number in {7, 15}:
    print(number)
print([word for word in {"one", "two", "three", "four", "five", "six", "seven"}])
print([number for number in {100, 33, 65, 1, 9, 17, 8}])
print({number: number for number in {16, 8, 24, 0}})
for pair in {(1, 2), (2, 1), (3, 3)}:
    print(pair)
print("two" in {"one", "two"}, 3 in {1, 2})
