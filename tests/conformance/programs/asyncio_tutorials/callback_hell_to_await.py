# A callback API, its use by callbacks, and a wrapper that makes it awaitable.
import asyncio

def fetch_user(user_id, on_success, on_error):
    """An old library: it calls back later."""
    loop = asyncio.get_event_loop()
    if user_id > 0:
        loop.call_later(1, on_success, {"id": user_id, "name": f"user{user_id}"})
    else:
        loop.call_later(0.5, on_error, LookupError(f"no user {user_id}"))

def awaitable(function):
    def wrapper(*args):
        future = asyncio.get_event_loop().create_future()
        function(*args, future.set_result, future.set_exception)
        return future
    return wrapper

async def main():
    fetch_user(1, lambda user: print("callback:", user), print)
    fetch_user(0, print, lambda error: print("callback error:", error))
    await asyncio.sleep(2)
    fetch = awaitable(fetch_user)
    print("awaited:", await fetch(7))
    try:
        await fetch(-1)
    except LookupError as error:
        print("awaited error:", error, asyncio.get_event_loop().time())

asyncio.run(main())
