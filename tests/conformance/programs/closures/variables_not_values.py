# A closure captures the variable, so it sees the value of the moment it is called.
def outer():
    message = "first"
    show = lambda: print(message)
    show()
    message = "second"
    show()
    return show

outer()()
