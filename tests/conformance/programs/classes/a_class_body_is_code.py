# The body runs once, from top to bottom, and may contain any statement.
print("before")

class Table:
    print("inside", __name__, __qualname__)
    rows = []
    for i in range(3):
        rows.append(i * i)
    if len(rows) > 2:
        def size(self):
            return len(self.rows)
    else:
        size = None
    total = sum(rows)
    del i

print("after", Table.rows, Table.total, Table().size(), hasattr(Table, "i"))
