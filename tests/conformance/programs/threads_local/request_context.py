# A request id that functions deep inside find without being told.
import threading, time

context = threading.local()
log = []
def handle(request):
    context.request = request
    time.sleep(0.05)
    log.append(audit("done"))

def audit(text):
    return f"[{context.request}] {text}"

threads = [threading.Thread(target=handle, args=(n,)) for n in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(log), hasattr(context, "request"))
