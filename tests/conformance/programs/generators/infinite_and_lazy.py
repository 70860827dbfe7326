# An endless generator is fine as long as somebody stops asking.
def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b

for i, n in enumerate(fibonacci()):
    if n > 100:
        break
    print(n, end=" ")
print("| stopped at index", i)
print([n for _, n in zip(range(5), fibonacci())], next(n for n in fibonacci() if n > 1000))
