# A thread that is not the main one has no loop until it makes one.
import asyncio, threading

def look():
    try:
        asyncio.get_event_loop()
    except RuntimeError as error:
        print(error)
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    print(asyncio.get_event_loop() is loop, loop.run_until_complete(asyncio.sleep(0, "done")))
    loop.close()

thread = threading.Thread(target=look, name="other")
thread.start()
thread.join()
