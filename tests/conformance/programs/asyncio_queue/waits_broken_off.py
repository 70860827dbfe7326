# A getter that is cancelled passes nothing on; waits that are dropped or broken off leave their line.
import asyncio
import re

async def main():
    q=asyncio.Queue()
    async def g():
        await q.get()
    ts=[asyncio.create_task(g()) for _ in range(5)]
    await asyncio.sleep(0)
    for t in ts[::2]: t.cancel()
    q.put_nowait(1); q.put_nowait(2)
    print(await asyncio.gather(*ts, return_exceptions=True), q)
    e=asyncio.Event()
    co=e.wait()
    co.send(None)
    co.close()
    co2=e.wait(); co2.send(None); del co2
    print(re.sub(" at 0x\\w+", "", repr(e)))
    l=asyncio.Lock(); await l.acquire()
    c1=l.acquire(); c1.send(None)
    try: c1.throw(ValueError("x"))
    except ValueError as x: print(x, re.sub(" at 0x\\w+", "", repr(l)))
    wf=asyncio.wait_for(asyncio.sleep(10),5); wf.send(None); wf.close()
    del wf
asyncio.run(main())
