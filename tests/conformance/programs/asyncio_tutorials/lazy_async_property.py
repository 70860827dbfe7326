# A value that is computed once, awaited by whoever needs it first.
import asyncio

class AsyncProperty:
    def __init__(self, function):
        self.function = function

    def __set_name__(self, owner, name):
        self.name = "_task_of_" + name

    def __get__(self, instance, owner):
        if instance is None:
            return self
        if not hasattr(instance, self.name):
            setattr(instance, self.name, asyncio.ensure_future(self.function(instance)))
        return getattr(instance, self.name)

class Report:
    def __init__(self, title):
        self.title = title

    @AsyncProperty
    async def pages(self):
        print("computing", self.title)
        await asyncio.sleep(1)
        return len(self.title)

    @AsyncProperty
    async def price(self):
        return await self.pages * 2

async def main():
    report = Report("asyncio")
    print(await asyncio.gather(report.price, report.pages))
    print(await report.pages, asyncio.get_running_loop().time(), report.price.result())
    print(type(Report.pages).__name__, sorted(vars(report)))

asyncio.run(main())
