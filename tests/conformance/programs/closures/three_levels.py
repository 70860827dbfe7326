# nonlocal reaches through a function that does not use the name itself.
def one():
    x = 1

    def two():
        def three():
            nonlocal x
            x *= 10
            return x
        return three

    inner = two()
    print(inner(), inner(), x)

one()
