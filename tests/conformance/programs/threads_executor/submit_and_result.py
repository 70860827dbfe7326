# submit gives a future: its result, its exception.
from concurrent.futures import ThreadPoolExecutor

def divide(a, b=1):
    return a / b

with ThreadPoolExecutor() as executor:
    futures = [executor.submit(divide, 6, b=3), executor.submit(divide, 1, 0), executor.submit(divide, "x")]
    for future in futures:
        error = future.exception()
        print(future.done(), future.result() if error is None else repr(error))
    try:
        futures[1].result()
    except ZeroDivisionError as error:
        print("raised", error)
    for wrong in (lambda: executor.submit(), lambda: executor.submit(divide, 1, c=2).result()):
        try:
            wrong()
        except TypeError as error:
            print(error)
