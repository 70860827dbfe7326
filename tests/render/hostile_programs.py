"""Programs in which texts stand wherever a program can put them: names of tasks, threads, classes and functions, what is
printed, raised, sent, yielded, returned and warned of. One function for each kind of program: texts in, source out."""

PRELUDE = "import asyncio\nimport warnings\n"


def async_program(texts):
    """Tasks, locks, queues, futures, cancelling, warnings; ends well."""
    a, b, c, d = map(ascii, texts)
    return PRELUDE + f"""
class Odd:
    def __repr__(self):
        return {a}

    __str__ = __repr__


Error = type({b}.replace(chr(0), "") or "Error", (Exception,), {{}})


def show(*values):
    for value in values:
        try:
            print(value)
        except UnicodeEncodeError as error:
            print(ascii(error.object))


async def work(lock, queue, text):
    show(text)
    async with lock:
        await asyncio.sleep(1)
        await queue.put(text)
    return text


work.__name__ = {c}
work.__qualname__ = {d}


async def fails(text):
    await asyncio.sleep(1.5)
    raise Error(text)


async def waits():
    await asyncio.Event().wait()


async def main():
    lock = asyncio.Lock()
    queue = asyncio.Queue(1)
    future = asyncio.get_running_loop().create_future()
    first = asyncio.create_task(work(lock, queue, {a}), name={b})
    second = asyncio.create_task(work(lock, queue, Odd()), name={c})
    third = asyncio.create_task(fails({d}), name={d})
    fourth = asyncio.create_task(waits(), name={a})
    fourth.set_name({a} + {b})
    asyncio.get_running_loop().call_later(1, future.set_result, {c})
    warnings.warn({d})
    show(await future, await queue.get())
    fourth.cancel({b})
    show(await asyncio.gather(first, second, third, fourth, return_exceptions=True), Odd(), [{a}, {b}])
    work(lock, queue, 1)


asyncio.run(main())
"""


def failing_program(texts):
    """Ends with an exception that nobody catches."""
    a, b, c, d = map(ascii, texts)
    return PRELUDE + f"""
async def child():
    await asyncio.sleep(0.25)
    raise ValueError({a}, {{{b}: {c}}})


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(child(), name={d})
        group.create_task(asyncio.sleep(5, {c}), name={a})


asyncio.run(main())
"""


def generator_program(texts):
    """Values that go in and out of generators; no loop."""
    a, b, c, d = map(ascii, texts)
    return f"""
class Box:
    def __init__(self, value):
        self.value = value

    def __repr__(self):
        return self.value


def echo():
    got = None
    while True:
        try:
            got = yield got
        except KeyError as error:
            got = error.args[0]
        if got == "stop":
            return {d}


echo.__qualname__ = {a}


def outer():
    result = yield from echo()
    yield result


talk = outer()
next(talk)
print(ascii(talk.send({a})))
print(ascii(talk.send(Box({b}))))
print(ascii(talk.throw(KeyError({c}))))
print(ascii(talk.send("stop")))
talk.close()
for value in (text for text in [{a}, {b}, {c}]):
    print(value.encode("utf8", "replace").decode("utf8"))
"""


def thread_program(texts):
    a, b, c, d = map(ascii, texts)
    return f"""
import threading
import time

lock = threading.Lock()


def work(text):
    with lock:
        time.sleep(1)
        print(ascii(text), text.encode("utf8", "replace").decode("utf8"))


threads = [threading.Thread(target=work, args=(text,), name=text) for text in ({a}, {b}, {c})]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
raise RuntimeError({d})
"""


def stuck_program(texts):
    """Ends in a deadlock."""
    a, b, c, _ = map(ascii, texts)
    return PRELUDE + f"""
async def taker(queue):
    await queue.get()


async def main():
    queue = asyncio.Queue()
    warnings.warn({c}, RuntimeWarning)
    await asyncio.gather(*[asyncio.create_task(taker(queue), name=name) for name in ({a}, {b})])


asyncio.run(main())
"""


PROGRAMS = [async_program, failing_program, generator_program, thread_program, stuck_program]

# Source that is hostile itself. Python has no quarrel with most of it.
LONG_NAME = "n" + "a" * 9999
SOURCES = {
    "ten_thousand_lines": b"for i in range(10_000):\n    print('</svg>', i)\n",
    "ten_thousand_tasks": b"import asyncio\n\n\nasync def work():\n    await asyncio.sleep(1)\n\n\nasync def main():\n"
                          b"    await asyncio.gather(*[work() for _ in range(10_000)])\n\n\nasyncio.run(main())\n",
    "many_lanes": b"import asyncio\n\n\nasync def main():\n    await asyncio.gather(*[asyncio.create_task(asyncio.sleep(i), "
                  b"name=chr(i) * 50) for i in range(200)])\n\n\nasyncio.run(main())\n",
    "long_names": f"import asyncio\n\n\nasync def {LONG_NAME}():\n    await asyncio.sleep(1)\n\n\nclass {LONG_NAME}_:\n    pass\n\n\n"
                  f"asyncio.run({LONG_NAME}())\nprint({LONG_NAME}_())\n".encode(),
    "wide_names": "def \u0634\u0643(\u4e2d\u6587):\n    yield \u4e2d\u6587\n\n\nfor \ufb01 in \u0634\u0643('\u202e'):\n    print(fi)\n".encode(),
    "raw_characters": ("# </svg> \u202e\nprint('" + "".join(chr(c) for c in range(1, 0xA0) if chr(c) not in "\n\r'\\\x0c") + "')\n").encode(),
    "one_line": b"print(" + b"'x' " * 2500 + b")\n",
    "carriage_returns": b"print('a')\rprint('b')\r\nprint('c')\n",
    "empty": b"",
    "only_a_comment": b"# <script>\n",
}  # fmt: skip
# What python3 refuses: no picture, exit code 3.
REFUSED = {
    "not_utf8": b"print('\xff\xfe')\n",
    "overlong": b"print('\xc0\xaf')\n",
    "surrogate": b"print('\xed\xa0\x80')\n",
    "nul": b"print('a\0b')\n",
    "syntax": b"def <script>\n",
    "controls": b"x = \x1b[31m\n",
}
