# A crawler over a pretend web: seen pages, a depth limit, a few workers.
import asyncio

WEB = {"/": ["/a", "/b"], "/a": ["/a/1", "/a/2", "/"], "/b": ["/a", "/b/1"], "/a/1": [], "/a/2": ["/deep"],
       "/b/1": ["/broken"], "/deep": ["/deeper"]}

class Crawler:
    def __init__(self, depth, workers):
        self.depth, self.workers = depth, workers
        self.seen, self.queue, self.failed = set(), asyncio.Queue(), []

    async def fetch(self, url):
        await asyncio.sleep(0.1 * len(url))
        return WEB[url]

    def add(self, url, depth):
        if url not in self.seen and depth <= self.depth:
            self.seen.add(url)
            self.queue.put_nowait((url, depth))

    async def work(self):
        while True:
            url, depth = await self.queue.get()
            try:
                for link in await self.fetch(url):
                    self.add(link, depth + 1)
            except KeyError as error:
                self.failed.append(error.args[0])
            finally:
                self.queue.task_done()

    async def crawl(self, start):
        self.add(start, 0)
        tasks = [asyncio.create_task(self.work()) for _ in range(self.workers)]
        await self.queue.join()
        for task in tasks:
            task.cancel()

for depth, workers in ((2, 1), (2, 3), (9, 3)):
    crawler = Crawler(depth, workers)
    asyncio.run(crawler.crawl("/"))
    print(depth, workers, sorted(crawler.seen), crawler.failed)
