# bisect finds a place in a sorted list, insort puts something there.
import bisect

data = [1, 3, 3, 5]
print(bisect.bisect(data, 3), bisect.bisect_left(data, 3), bisect.bisect_right(data, 3), bisect.bisect(data, 0), bisect.bisect(data, 9), bisect.bisect_left(data, 4))
bisect.insort(data, 4)
bisect.insort_left(data, 3)
bisect.insort(data, 0)
print(data, bisect.bisect(data, 3, 2), bisect.bisect(data, 3, 0, 2), bisect.bisect_left(data, 3, lo=1, hi=4))


def grade(score, breakpoints=(60, 70, 80, 90), grades='FDCBA'):
    return grades[bisect.bisect(breakpoints, score)]


print([grade(score) for score in (33, 99, 77, 70, 89, 90, 100)])
people = [('a', 10), ('b', 20), ('c', 30)]
print(bisect.bisect_left(people, 20, key=lambda p: p[1]), bisect.bisect([5, 3, 1][::-1], 4))
bisect.insort(people, ('new', 25), key=lambda p: p[1])
print(people)
try:
    bisect.bisect([1], 1, -1)
except ValueError as error:
    print(error)
try:
    bisect.insort([1, 'x'], 2)
except TypeError as error:
    print(error)
