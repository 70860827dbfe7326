# A star takes the rest, as a list; the counts must fit.
head, *tail = 1, 2, 3
print(head, tail, (1,), (), tuple("ab"), 1, )
*start, end = [5]
print(start, end, [*range(2), *"ab"], (*tail, head))
for value in ((1, 2, 3), (1,)):
    try:
        a, b = value
    except ValueError as error:
        print(error)
try:
    a, b = 5
except TypeError as error:
    print(error)
