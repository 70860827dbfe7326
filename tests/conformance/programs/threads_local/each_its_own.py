# Each thread sees its own attributes.
import threading

data = threading.local()
data.value = "main"
def work(n):
    print(n, hasattr(data, "value"))
    data.value = n
    print(n, data.value, sorted(data.__dict__))

for n in range(2):
    thread = threading.Thread(target=work, args=(n,))
    thread.start()
    thread.join()
print(data.value)
del data.value
try:
    data.value
except AttributeError as error:
    print(error)
