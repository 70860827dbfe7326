# A similar name is offered.
def greet(username):
    message = "hello " + usrname
    return message

greet("al")
