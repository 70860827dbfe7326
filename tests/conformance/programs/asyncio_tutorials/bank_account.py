# Two transfers lose money without a lock, and keep it with one.
import asyncio

class Account:
    def __init__(self, owner, balance):
        self.owner = owner
        self.balance = balance
        self.lock = asyncio.Lock()

    async def add_unsafely(self, amount):
        balance = self.balance
        await asyncio.sleep(0.1)            # the bank is slow
        self.balance = balance + amount

    async def add_safely(self, amount):
        async with self.lock:
            await self.add_unsafely(amount)

    def __repr__(self):
        return f"{self.owner}: {self.balance}"

async def transfer(source, target, amount, safely):
    method = Account.add_safely if safely else Account.add_unsafely
    await method(source, -amount)
    await method(target, amount)

async def main():
    for safely in (False, True):
        ann, bob = Account("ann", 100), Account("bob", 100)
        await asyncio.gather(transfer(ann, bob, 10, safely), transfer(ann, bob, 20, safely),
                             transfer(bob, ann, 5, safely))
        print("with locks:" if safely else "without:", ann, bob, "total", ann.balance + bob.balance)

asyncio.run(main())
