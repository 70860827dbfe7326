# continue skips the rest of the body only; else still runs.
for n in range(2, 8):
    for d in range(2, n):
        if n % d:
            continue
        print(n, "=", d, "*", n // d)
        break
    else:
        print(n, "is prime")
