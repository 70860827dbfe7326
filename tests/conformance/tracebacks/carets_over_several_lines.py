# An expression over several lines is marked to the end of its first line.
def add(*numbers):
    return sum(numbers)

total = add(
    1,
    2,
) + add(
    3,
    "4",
)
