# An object with __aenter__, __aiter__ and write, used like a file.
import asyncio

class AsyncText:
    def __init__(self, text=""):
        self.lines, self.open = text.splitlines(keepends=True), False

    async def __aenter__(self):
        await asyncio.sleep(0.1)
        self.open = True
        return self

    async def __aexit__(self, kind, error, traceback):
        await asyncio.sleep(0.1)
        self.open = False
        print("closed", f"after {kind.__name__}" if kind else "normally")
        return kind is EOFError

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.lines:
            raise StopAsyncIteration
        await asyncio.sleep(0.01)
        return self.lines.pop(0)

    async def readline(self):
        return await anext(self, "")

async def main():
    async with AsyncText("one\ntwo\nthree") as file:
        print(repr(await file.readline()))
        async for line in file:
            print(repr(line), end=" ")
    async with AsyncText() as file:
        print(repr(await file.readline()))
        raise EOFError
    try:
        async with AsyncText() as file:
            raise ValueError("passes")
    except ValueError as error:
        print(error, file.open)

asyncio.run(main())
