# An exception that leaves main ends the program with its own last line.
import asyncio

class ShopError(Exception):
    def __str__(self):
        return f"shop is closed until {self.args[0]}"

async def buy(hour):
    await asyncio.sleep(1)
    if hour < 9:
        raise ShopError(9)
    return "bread"

async def main():
    print(await buy(10))
    results = await asyncio.gather(buy(8), buy(12), return_exceptions=True)
    print(results)
    print(await asyncio.gather(buy(12), buy(8)))

asyncio.run(main())
