# := binds and gives the value.
data = [1, 5, 8]
if (n := len(data)) > 2:
    print("n is", n)
while (x := data.pop()) > 1:
    print("popped", x)
print(x, data)
total = 0
print([total := total + v for v in range(5)], total)
print((a := 1) + (b := a + 1), a, b)
print(f"{(w := 'walrus')!r} {w} {w:=>10}")
if any((found := c) in "aeiou" for c in "rhythm and blues"):
    print("first vowel", found)
def f(x=(default := 7)):
    return x, (y := x * 2), y
print(f(), default)
