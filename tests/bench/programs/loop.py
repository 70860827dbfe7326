# a while loop with two additions, 10,000,000 times
def run(n):
    i = 0
    total = 0
    while i < n:
        i = i + 1
        total = total + i
    return total


print(run(10000000))
