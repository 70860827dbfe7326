# Comprehensions are frames of their own in 3.11.
def inverse(numbers):
    return {n: [1 / m for m in range(n)] for n in numbers}

inverse([0, 1])
