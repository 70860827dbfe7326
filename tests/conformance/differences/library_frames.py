"""Frames of the library in tracebacks

A traceback has the frames of the program only. CPython also shows the files of its own library that lie between them
(asyncio/runners.py, asyncio/tasks.py, contextlib.py …): a learner has not written them, their line numbers change with
every release, and parts of asyncio are C++ here.

Write instead: nothing; look at the frames of your own file, which are the same.
"""
import asyncio
import traceback


async def main():
    await asyncio.wait_for(asyncio.sleep(10), timeout=0.01)


try:
    asyncio.run(main())
except TimeoutError:
    print(traceback.format_exc().count("File"))
