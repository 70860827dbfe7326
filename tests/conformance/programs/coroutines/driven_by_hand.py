# send(None) starts a coroutine; its return value comes in StopIteration.
async def inner(x):
    print("inner", x)
    return x * 2

async def outer():
    return await inner(1) + await inner(2)

c = outer()
try:
    c.send(None)
except StopIteration as stop:
    print("result", stop.value)
try:
    c.send(None)
except RuntimeError as error:
    print(error)
d = outer()
d.close()
print("closed without running")
