# The condition runs before the value, item by item.
def note(tag, value):
    print(tag, value)
    return value

print([note("value", n * 10) for n in range(4) if note("test", n % 2)])
print({note("key", n): note("item", -n) for n in (1, 2)})
