# __exit__ fails after the body failed.
class Manager:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.close()

    def close(self):
        raise OSError("cannot close")

with Manager() as manager:
    print("body")
    raise ValueError("in the body")
