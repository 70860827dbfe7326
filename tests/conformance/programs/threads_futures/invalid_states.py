# A future is finished once.
from concurrent.futures import Future, InvalidStateError
import logging, re, sys

logging.basicConfig(stream=sys.stdout, format="%(levelname)s %(name)s")
def attempt(action, *args):
    try:
        print(action(*args))
    except Exception as error:
        print(type(error), re.sub("0x[0-9a-f]+", "0x", str(error)))

done, cancelled = Future(), Future()
done.set_result(None)
cancelled.cancel()
attempt(done.set_result, 1)
attempt(done.set_exception, ValueError())
attempt(cancelled.set_result, 1)
attempt(done.set_running_or_notify_cancel)
attempt(Future().result, 0.05)
attempt(Future().exception, 0)
attempt(lambda: Future[int])
print(issubclass(InvalidStateError, Exception))
