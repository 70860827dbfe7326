# The classic use: an id per request that every function below can read.
import asyncio
import contextvars

request_id = contextvars.ContextVar("request_id", default="-")

def log(text):
    print(f"[{request_id.get()}] {asyncio.get_running_loop().time()} {text}")

async def query(seconds):
    log(f"query {seconds}")
    await asyncio.sleep(seconds)
    log("answer")

async def handle(number):
    request_id.set(f"req-{number}")
    log("begin")
    await asyncio.gather(query(number), query(1))
    log("end")

async def main():
    log("serving")
    await asyncio.gather(*(handle(n) for n in (2, 1)))
    log("closed")

asyncio.run(main())
