# The arguments of a target by position and by name; none at all.
import threading

def greet(greeting, *, name="nobody", times=1):
    print(f"{greeting}, {name}! " * times)

for thread in (threading.Thread(target=greet, args=("hello",)),
               threading.Thread(target=greet, args=["hi"], kwargs={"name": "Ada", "times": 2}),
               threading.Thread(target=greet, kwargs=dict(greeting="good day")),
               threading.Thread()):
    thread.start()
    thread.join()
print("done")
