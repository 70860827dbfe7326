# A small cron: jobs with intervals, some of them slow, one of them broken.
import asyncio

jobs = []

def every(seconds, times):
    def register(function):
        jobs.append((seconds, times, function))
        return function
    return register

@every(2, times=3)
async def backup():
    await asyncio.sleep(0.5)

@every(1.5, times=2)
def report():
    return "plain function"

@every(3, times=2)
async def broken():
    raise RuntimeError("no disk")

async def run_job(seconds, times, function):
    loop = asyncio.get_running_loop()
    next_time = loop.time()
    for _ in range(times):
        next_time += seconds
        await asyncio.sleep(next_time - loop.time())
        try:
            result = function()
            if asyncio.iscoroutine(result):
                result = await result
        except Exception as error:
            result = repr(error)
        print(f"{loop.time():.1f} {function.__name__}: {result}")

async def main():
    await asyncio.gather(*(run_job(*job) for job in jobs))

asyncio.run(main())
