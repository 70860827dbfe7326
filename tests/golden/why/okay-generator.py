# why 1 --before 2
# why 3 --before 4
def numbers():
    print("begins")
    yield 1
    print("goes on")
    yield 2

generator = numbers()
print("made")
print(next(generator))
print(next(generator))
