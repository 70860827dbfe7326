# A list summed in pieces.
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from operator import add
import functools

numbers = list(range(1, 1001))
def piece(data, start, size):
    return sum(data[start:start + size])

with ThreadPoolExecutor(4) as pool:
    parts = list(pool.map(partial(piece, numbers, size=250), range(0, 1000, 250)))
print(parts, functools.reduce(add, parts))
