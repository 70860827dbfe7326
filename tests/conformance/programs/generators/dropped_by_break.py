# When the loop held the only reference, break closes the generator at once.
def numbers():
    try:
        n = 0
        while True:
            yield n
            n += 1
    finally:
        print("closed")

for n in numbers():
    print(n)
    if n == 2:
        break
print("after the loop")
g = numbers()
next(g)
g = None
print("after rebinding")
