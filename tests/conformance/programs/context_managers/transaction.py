# Commit if the block ends well, roll back if not.
class Table:
    def __init__(self):
        self.rows, self.saved = {}, None

    def __enter__(self):
        self.saved = dict(self.rows)
        return self.rows

    def __exit__(self, kind, error, traceback):
        if kind is None:
            print("commit", len(self.rows))
        else:
            self.rows = self.saved
            print("rollback because of", repr(error))
        return kind is not None and issubclass(kind, ArithmeticError)

table = Table()
with table as rows:
    rows["a"] = 1
with table as rows:
    rows["b"] = 1 / 0
print(table.rows)
try:
    with table as rows:
        rows["c"] = rows["zzz"]
except KeyError as error:
    print("not swallowed", error)
print(table.rows)
