# `global` makes an assignment reach the module; reading needs no declaration.
total = 0
step = 5

def add():
    global total
    total += step

def shadow():
    total = 100
    return total

add()
add()
print(total, shadow(), total)
step = 1
add()
print(total)
