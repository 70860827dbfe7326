# A debounced function runs once, when the calls have stopped for a while.
import asyncio

def debounce(wait):
    def decorate(function):
        handle = None

        def debounced(*args):
            nonlocal handle
            if handle is not None:
                handle.cancel()
            handle = asyncio.get_running_loop().call_later(wait, function, *args)
        return debounced
    return decorate

@debounce(0.5)
def search(text):
    print(f"{asyncio.get_running_loop().time():.2f} searching for {text!r}")

async def main():
    text = ""
    for letter, pause in zip("python", (0.1, 0.1, 0.7, 0.1, 0.2, 0.1)):
        text += letter
        search(text)
        await asyncio.sleep(pause)
    await asyncio.sleep(1)

asyncio.run(main())
