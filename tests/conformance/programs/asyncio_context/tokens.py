# reset() takes the value of before; a token of another context or used twice is refused.
import asyncio
import contextvars

var = contextvars.ContextVar("var")

async def child(token):
    try:
        var.reset(token)
    except ValueError as error:
        print(str(error)[:14], str(error)[-33:])

async def main():
    token = var.set("one")
    print(token.old_value is contextvars.Token.MISSING, token.var is var)
    inner = var.set("two")
    print(inner.old_value)
    await asyncio.create_task(child(inner))
    var.reset(inner)
    print(var.get())
    try:
        var.reset(inner)
    except RuntimeError as error:
        print("used" in str(error))
    var.reset(token)
    print(var.get("gone"))
    try:
        var.get()
    except LookupError as error:
        print(type(error).__name__)

asyncio.run(main())
