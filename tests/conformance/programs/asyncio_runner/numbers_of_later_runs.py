# Each asyncio.run draws two task numbers at its end, so main of the second is Task-4.
import asyncio

async def main():
    return asyncio.current_task().get_name()

print(asyncio.run(main()))
print(asyncio.run(main()))
loop = asyncio.new_event_loop()
print(loop.run_until_complete(main()))
print(loop.run_until_complete(main()))
loop.close()
with asyncio.Runner() as runner:
    print(runner.run(main()), runner.run(main()))
print(asyncio.run(main()))
