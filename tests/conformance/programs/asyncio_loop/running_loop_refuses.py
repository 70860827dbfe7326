# A running loop cannot be run again, nor closed, nor may another loop run inside.
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    other = asyncio.new_event_loop()
    future = loop.create_future()
    for call in (loop.run_forever, lambda: loop.run_until_complete(future), loop.close,
                 other.run_forever):
        try:
            call()
        except RuntimeError as error:
            print(error)
    other.close()
    print(loop.is_running(), other.is_running(), other.is_closed())

asyncio.run(main())
