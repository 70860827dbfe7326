# for and with headers are not marked as a whole.
class Broken:
    def __iter__(self):
        return self

    def __next__(self):
        raise RuntimeError("no next")

for item in Broken():
    print(item)
