# A pretend crawler: a queue, three workers, a set of seen pages.
import asyncio

PAGES = {"/": ["/a", "/b"], "/a": ["/b", "/c"], "/b": ["/"], "/c": ["/d", "/missing"], "/d": []}

async def fetch(path):
    await asyncio.sleep(0.1 * len(path))
    if path not in PAGES:
        raise LookupError(f"404 {path}")
    return PAGES[path]

async def worker(name, queue, seen, results):
    while True:
        path = await queue.get()
        try:
            links = await fetch(path)
            results.append((path, name))
            for link in links:
                if link not in seen:
                    seen.add(link)
                    queue.put_nowait(link)
        except LookupError as error:
            print(name, error)
        finally:
            queue.task_done()

async def main():
    queue, seen, results = asyncio.Queue(), {"/"}, []
    queue.put_nowait("/")
    workers = [asyncio.create_task(worker(f"w{i}", queue, seen, results)) for i in range(3)]
    await queue.join()
    for task in workers:
        task.cancel()
    await asyncio.gather(*workers, return_exceptions=True)
    print(results, round(asyncio.get_running_loop().time(), 2), [task.cancelled() for task in workers])

asyncio.run(main())
