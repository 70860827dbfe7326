# throw and close by hand; finally runs.
class Wait:
    def __await__(self):
        value = yield "waiting"
        return value

async def job():
    try:
        print("got", await Wait())
        await Wait()
    except ValueError as error:
        print("handled", error)
        await Wait()
    finally:
        print("finally")
    return "result"

c = job()
print(c.send(None))
print(c.send("hello"))
print(c.throw(ValueError("v")))
try:
    c.send(None)
except StopIteration as stop:
    print(stop.value)
c = job()
c.send(None)
c.close()
fresh = job()
try:
    fresh.throw(KeyError("at the start"))
except KeyError as error:
    print(repr(error))
