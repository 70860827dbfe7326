# A builder returns itself; each call adds a piece.
class Query:
    def __init__(self, table):
        self.table, self.conditions, self.columns, self.count = table, [], ["*"], None

    def select(self, *columns):
        self.columns = list(columns)
        return self

    def where(self, **conditions):
        self.conditions += [f"{key} = {value!r}" for key, value in conditions.items()]
        return self

    def limit(self, n):
        self.count = n
        return self

    def __str__(self):
        text = f"SELECT {', '.join(self.columns)} FROM {self.table}"
        if self.conditions:
            text += " WHERE " + " AND ".join(self.conditions)
        return text + (f" LIMIT {self.count}" if self.count else "")

print(Query("users"))
print(Query("users").select("name", "age").where(age=30, name="Bo").where(ok=True).limit(5))
