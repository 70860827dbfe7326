# Without a handler the program ends after its finally blocks, with the error on standard error.
def work():
    try:
        return [1, 2, 3][7]
    finally:
        print("cleanup is printed")

print("start")
work()
print("never printed")
