# Negative indexes count from the end; slices forgive indexes that are out of range.
s = "coroutine"
print(s[0], s[-1], s[2:5], s[:3], s[-3:], s[::2], s[::-1], s[100:], s[-100:2])
print(s[5:2], s[5:2:-1], len(s[1:-1]))
try:
    s[9]
except IndexError as error:
    print(error)
