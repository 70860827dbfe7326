# else runs when nothing was raised, finally always.
def divide(a, b):
    try:
        print("try", a, b)
        result = a / b
    except ZeroDivisionError as error:
        print("except", error)
    else:
        print("else", result)
    finally:
        print("finally")

divide(1, 2)
divide(1, 0)
try:
    divide("1", 2)
except TypeError as error:
    print("outside:", error)
