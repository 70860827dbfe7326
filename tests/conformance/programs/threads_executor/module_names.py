# What the package offers.
import concurrent.futures as futures

print(futures.__all__)
print(futures.FIRST_COMPLETED, futures.ALL_COMPLETED, futures.FIRST_EXCEPTION)
print(futures.CancelledError, futures.CancelledError.__mro__[1], futures.TimeoutError is TimeoutError)
print(futures.BrokenExecutor.__mro__[1], futures.InvalidStateError, futures.ThreadPoolExecutor)
try:
    futures.RocketExecutor
except AttributeError as error:
    print(error)
