# A closed Runner, a Runner inside a loop, and what is no coroutine.
import asyncio

async def nothing():
    return "nothing"

async def inside(runner):
    coroutine = nothing()
    try:
        runner.run(coroutine)
    except RuntimeError as error:
        print(error)
    coroutine.close()

runner = asyncio.Runner()
print(runner.run(nothing()))
runner.run(inside(asyncio.Runner()))
runner.run(inside(runner))
for wrong in (5, nothing, None):
    try:
        runner.run(wrong)
    except ValueError as error:
        print(str(error).partition(" at ")[0])
runner.close()
runner.close()
coroutine = nothing()
for use in (lambda: runner.run(coroutine), runner.get_loop, runner.__enter__):
    try:
        use()
    except RuntimeError as error:
        print(error)
coroutine.close()
