# types.coroutine makes a generator awaitable; DynamicClassAttribute hides a property on the class.
import asyncio
import types


@types.coroutine
def switch():
    got = yield 'asked'
    return got


async def main():
    return await switch() + 1


c = main()
print(c.send(None))
try:
    c.send(41)
except StopIteration as stop:
    print(stop.value)


@types.coroutine
def pause():
    yield


async def use():
    await pause()
    return 'paused once'


print(asyncio.run(use()))


class Meta(type):
    def __getattr__(cls, name):
        return f'{name} of the class'


class C(metaclass=Meta):
    @types.DynamicClassAttribute
    def value(self):
        return 'of the instance'


print(C.value, C().value)
