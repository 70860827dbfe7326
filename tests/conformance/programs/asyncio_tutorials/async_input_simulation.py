# A pretend console: commands arrive over time and are dispatched with match.
import asyncio

SCRIPT = [(0.5, "add 2 3"), (0.2, "wait 1"), (0.1, "add x 1"), (0.4, "dance"), (0.3, "quit now"), (9, "never read")]

async def commands():
    for pause, line in SCRIPT:
        await asyncio.sleep(pause)
        yield line

async def wait(seconds):
    await asyncio.sleep(seconds)
    print(f"  waited {seconds} s until {asyncio.get_running_loop().time():.1f}")

async def main():
    background = []
    async for line in commands():
        print(">", line)
        match line.split():
            case ["add", a, b] if a.isdigit() and b.isdigit():
                print(" ", int(a) + int(b))
            case ["add", *rest]:
                print("  cannot add", rest)
            case ["wait", seconds]:
                background.append(asyncio.create_task(wait(int(seconds))))
            case ["quit", *_]:
                break
            case [word, *_]:
                print("  unknown:", word)
    print("goodbye, waiting for", sum(not task.done() for task in background))
    await asyncio.gather(*background)

asyncio.run(main())
