# Two tasks that answer each other through queues, with a referee who ends the game.
import asyncio

async def player(name, inbox, outbox):
    hits = 0
    try:
        while True:
            ball = await inbox.get()
            hits += 1
            print(f"{name} hits the ball number {ball}")
            await asyncio.sleep(0.3)
            await outbox.put(ball + 1)
    finally:
        print(f"{name} had {hits} hits")

async def main():
    ping, pong = asyncio.Queue(), asyncio.Queue()
    players = asyncio.gather(player("ping", ping, pong), player("pong", pong, ping))
    await ping.put(1)
    await asyncio.sleep(2)
    players.cancel()
    try:
        await players
    except asyncio.CancelledError:
        print("the referee ends the game at", asyncio.get_running_loop().time())

asyncio.run(main())
