# A server is told to stop: it takes nothing new, finishes what runs, then closes.
import asyncio

class Server:
    def __init__(self):
        self.running = set()
        self.stopping = asyncio.Event()

    async def handle(self, n):
        print(f"request {n} begins")
        await asyncio.sleep(n)
        print(f"request {n} ends at {asyncio.get_running_loop().time()}")

    def submit(self, n):
        if self.stopping.is_set():
            print(f"request {n} refused")
            return
        task = asyncio.create_task(self.handle(n))
        self.running.add(task)
        task.add_done_callback(self.running.discard)

    async def serve(self, grace):
        await self.stopping.wait()
        print("stopping with", len(self.running), "requests")
        done, pending = await asyncio.wait(self.running, timeout=grace)
        for task in pending:
            task.cancel()
        print(f"{len(done)} finished, {len(pending)} cancelled")

async def main():
    server = Server()
    loop = asyncio.get_running_loop()
    for n in (1, 3, 8):
        server.submit(n)
    loop.call_later(2, server.stopping.set)
    loop.call_later(2.5, server.submit, 5)
    await server.serve(grace=2)
    await asyncio.sleep(0)
    print("closed at", loop.time(), "with", len(server.running), "left")

asyncio.run(main())
