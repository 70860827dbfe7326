# An exception in a handler: "During handling of the above exception".
def lookup(table, key):
    try:
        return table[key]
    except KeyError:
        return table["default"]

lookup({"a": 1}, "b")
