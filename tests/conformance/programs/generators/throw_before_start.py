# throw() into a fresh generator ends it without entering the body.
def body():
    try:
        print("never")
        yield
    finally:
        print("never either")

g = body()
try:
    g.throw(ValueError("early"))
except ValueError as error:
    print("raised", error)
print(list(g))
