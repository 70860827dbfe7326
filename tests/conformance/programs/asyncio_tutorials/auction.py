# An auction: bidders with limits, each bid restarts the clock.
import asyncio

class Auction:
    def __init__(self, price):
        self.price, self.leader = price, None
        self.bids = asyncio.Condition()

    async def bid(self, name, amount):
        async with self.bids:
            if amount > self.price:
                self.price, self.leader = amount, name
                print(f"{asyncio.get_running_loop().time():4.1f} {name} bids {amount}")
                self.bids.notify_all()

    async def bidder(self, name, limit, step, pause):
        while True:
            await asyncio.sleep(pause)
            if self.leader != name:
                if self.price + step > limit:
                    print(f"     {name} gives up")
                    return
                await self.bid(name, self.price + step)

    async def auctioneer(self, patience):
        while True:
            price = self.price
            try:
                async with asyncio.timeout(patience), self.bids:
                    await self.bids.wait_for(lambda: self.price > price)
            except TimeoutError:
                return self.leader, self.price

async def main():
    auction = Auction(100)
    bidders = [asyncio.create_task(auction.bidder(*b)) for b in (("ann", 180, 20, 1), ("bob", 150, 10, 0.75))]
    print("sold to", await auction.auctioneer(3), "at", asyncio.get_running_loop().time())
    for task in bidders:
        task.cancel()

asyncio.run(main())
