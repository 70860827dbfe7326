# Fibonacci numbers of 20,000 bits
def run(n):
    a = 0
    b = 1
    for i in range(n):
        a, b = b, a + b
    return a % 1000000007


print(run(30000))
