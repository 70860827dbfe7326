import asyncio
async def main():
    reader, writer = await asyncio.open_connection("x", 80)
    loop = asyncio.get_running_loop()
    await loop.sock_recv(1, 2)
    loop.add_signal_handler(2, print)
asyncio.run(main())
