# Primes, fibonacci, perfect numbers, gcd, collatz, number bases, fizz buzz.
def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found if p * p <= n):
            found.append(n)
            yield n
        n += 1

def collatz(n):
    while n != 1:
        yield n
        n = n // 2 if n % 2 == 0 else 3 * n + 1
    yield 1

def base(n, b):
    digits = ""
    while n:
        n, d = divmod(n, b)
        digits = "0123456789abcdef"[d] + digits
    return digits or "0"

source = primes()
print([next(source) for _ in range(12)], list(collatz(6)), base(255, 2), base(255, 16), base(0, 7), int(base(12345, 5), 5))
print([n for n in range(2, 500) if sum(d for d in range(1, n) if n % d == 0) == n], sum(int(d) for d in str(2 ** 100)))
print(*["FizzBuzz" if n % 15 == 0 else "Fizz" if n % 3 == 0 else "Buzz" if n % 5 == 0 else n for n in range(1, 16)])
def gcd(a, b):
    return a if b == 0 else gcd(b, a % b)
print(gcd(48, 36), 48 * 36 // gcd(48, 36), [n for n in range(100, 1000) if n == sum(int(d) ** 3 for d in str(n))])
def hanoi(n, a="A", b="B", c="C"):
    return hanoi(n - 1, a, c, b) + [(a, c)] + hanoi(n - 1, b, a, c) if n else []
print(len(hanoi(7)), hanoi(2), [[1] + [a + b for a, b in zip(row, row[1:])] + [1] for row in ([1], [1, 1], [1, 2, 1])])
