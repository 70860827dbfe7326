# global and nonlocal statements work in a class body too.
count = 0

def outer():
    total = 10

    class A:
        global count
        nonlocal total
        count += 1
        total += 5
        own = 2

    return A, total

A, total = outer()
print(count, total, A.own, hasattr(A, "count"), hasattr(A, "total"))
class B:
    global C
    class C:
        pass
print(C, C.__qualname__, hasattr(B, "C"))
