# time.sleep works without asyncio, and gives None.
import time

start = time.perf_counter()
print("a")
print(time.sleep(0.1))
time.sleep(0.02)
print(f"{time.perf_counter() - start:.2f}")
try:
    time.sleep(-1)
except ValueError as error:
    print(error)
try:
    time.sleep("1")
except TypeError as error:
    print(error)
