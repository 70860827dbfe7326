# A future takes one result; a finished one cannot be cancelled.
import asyncio

async def main():
    future = asyncio.get_running_loop().create_future()
    print(future.done(), future.cancelled())
    future.set_result("first")
    for action in (lambda: future.set_result("second"), lambda: future.set_exception(ValueError())):
        try:
            action()
        except asyncio.InvalidStateError as error:
            print("InvalidStateError", error)
    print(future.result(), future.exception(), future.cancel(), await future)

asyncio.run(main())
