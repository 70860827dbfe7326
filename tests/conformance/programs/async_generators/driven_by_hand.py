# The awaitables of an asynchronous generator can be stepped with send.
class Pause:
    def __await__(self):
        got = yield "paused"
        return got

async def gen():
    x = await Pause()
    yield x
    yield 2

g = gen()
step = g.__anext__()
print(type(step).__name__, step.send(None))
try:
    step.send("resumed")
except StopIteration as stop:
    print("value", stop.value)
try:
    g.asend(None).send(None)
except StopIteration as stop:
    print("value", stop.value)
try:
    g.__anext__().send(None)
except StopAsyncIteration as stop:
    print("end", stop.args)
try:
    step.send(None)
except RuntimeError as error:
    print(error)
