# A bare raise shows the line where it was raised first, and the calls in between.
def fail():
    raise ValueError("original")

def handle():
    try:
        fail()
    except ValueError:
        print("logging")
        raise

handle()
