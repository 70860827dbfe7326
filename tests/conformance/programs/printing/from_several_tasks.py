# What print leaves unfinished with end="" is continued by whoever prints next.
import asyncio

async def spell(word, delay):
    for letter in word:
        print(letter, end="")
        await asyncio.sleep(delay)
    print(f"[{word}]", end=" ")

async def main():
    await asyncio.gather(spell("abc", 0.1), spell("XYZW", 0.07))
    print()

asyncio.run(main())
