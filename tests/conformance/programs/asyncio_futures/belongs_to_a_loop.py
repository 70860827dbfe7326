# get_loop() is the loop that made it; a future of another loop cannot be awaited.
import asyncio

async def main(foreign):
    loop = asyncio.get_running_loop()
    print(loop.create_future().get_loop() is loop, foreign.get_loop() is loop)
    try:
        await foreign
    except RuntimeError as error:
        text = str(error)
        print(text[:12], text.endswith("got Future <Future pending> attached to a different loop"))
    foreign.set_result("done ones can be")
    print(await foreign)

other = asyncio.new_event_loop()
asyncio.run(main(other.create_future()))
other.close()
