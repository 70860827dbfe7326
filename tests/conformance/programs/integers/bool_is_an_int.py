# True and False count as 1 and 0, and print as words.
print(True + True, True * 10, sum([True, False, True]), -True)
print(isinstance(True, int), type(True), bool("x"), bool(0))
print(True == 1, True is (1 == 1), ["no", "yes"][True], True & False, True ^ True)
