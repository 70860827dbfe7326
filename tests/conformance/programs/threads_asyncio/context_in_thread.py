# to_thread takes the context variables along, a plain thread and run_in_executor do not.
import asyncio, contextvars, threading

user = contextvars.ContextVar("user", default="nobody")
async def main():
    user.set("ada")
    print(await asyncio.to_thread(user.get))
    print(await asyncio.get_running_loop().run_in_executor(None, user.get))
    seen = []
    thread = threading.Thread(target=lambda: seen.append(user.get()))
    thread.start()
    thread.join()
    print(seen)
    print(await asyncio.to_thread(user.set, "other") is not None, user.get())

asyncio.run(main())
