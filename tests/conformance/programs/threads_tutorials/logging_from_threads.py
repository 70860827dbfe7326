# Records know the thread that wrote them.
import logging, sys, threading

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(threadName)s: %(message)s")
def work(n):
    logging.info("working on %d", n)

logging.info("start")
for n in range(2):
    thread = threading.Thread(target=work, args=(n,), name=f"worker-{n}")
    thread.start()
    thread.join()
logging.info("end")
