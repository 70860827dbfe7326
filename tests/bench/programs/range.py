# for over range with a branch, 5,000,000 times
def run(n):
    total = 0
    for i in range(n):
        if i % 3 == 0:
            total += i
        elif i & 1:
            total -= 1
    return total


print(run(5000000))
