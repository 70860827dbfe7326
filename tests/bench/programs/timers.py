# 1000 tasks x 100 sleep(pseudo-random): 100,000 timers, 1000 at once.
# Delays are k/1024 s; the checksum depends neither on the order of ties nor on a clock of whole nanoseconds.
import asyncio

state = [0]


async def worker(loop, k, m):
    t0 = loop.time()
    x = k * 7919 + 17
    for i in range(m):
        x = (x * 1103515245 + 12345) % 2147483648
        await asyncio.sleep((x % 1024 + 1) / 1024)
    state[0] = (state[0] + round((loop.time() - t0) * 1024) * (k + 1)) % 1000003


async def main():
    loop = asyncio.get_running_loop()
    await asyncio.gather(*[worker(loop, k, 100) for k in range(1000)])
    print(state[0])


asyncio.run(main())
