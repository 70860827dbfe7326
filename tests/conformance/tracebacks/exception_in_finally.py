# The exception of the finally block has the first one as context.
def work():
    try:
        raise ValueError("body")
    finally:
        {}["cleanup"]

work()
