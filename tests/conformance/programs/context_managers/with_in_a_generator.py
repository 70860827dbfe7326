# A generator leaves its with block when it is closed.
class Manager:
    def __enter__(self):
        print("enter")

    def __exit__(self, kind, error, traceback):
        print("exit", kind and kind.__name__)

def lines():
    with Manager():
        yield 1
        yield 2

for x in lines():
    print(x)
for x in lines():
    print(x)
    break
g = lines()
next(g)
g.close()
g = lines()
print(next(g))
try:
    g.throw(OSError("thrown"))
except OSError as error:
    print(error)
