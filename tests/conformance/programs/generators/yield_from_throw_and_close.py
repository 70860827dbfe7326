# throw() and close() reach the innermost generator first.
def inner():
    try:
        while True:
            try:
                yield "in"
            except ValueError as error:
                print("inner caught", error)
    finally:
        print("inner closed")

def outer():
    try:
        yield from inner()
    finally:
        print("outer closed")

g = outer()
print(next(g))
print(g.throw(ValueError("x")))
g.close()
print("end")
