# The traceback of what a worker raised, shown by who asks for the result.
from concurrent.futures import ThreadPoolExecutor

def work(text):
    return int(text)

with ThreadPoolExecutor(1) as executor:
    future = executor.submit(work, "x")
    future.result()
