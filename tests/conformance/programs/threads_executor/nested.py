# A call that submits another one to the same pool, which has room for both.
from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor(2) as executor:
    def inner(x):
        return x + 1

    def outer(x):
        return executor.submit(inner, x).result() * 10

    print(executor.submit(outer, 4).result())
    print(executor.submit(lambda: executor.submit(lambda: "deep")).result().result())
