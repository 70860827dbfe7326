# a sieve and two sorts
def sieve(n):
    p = [True] * (n + 1)
    p[0] = False
    p[1] = False
    i = 2
    while i * i <= n:
        if p[i]:
            for j in range(i * i, n + 1, i):
                p[j] = False
        i += 1
    c = 0
    for x in p:
        if x:
            c += 1
    return c


def sort(n):
    x = 12345
    a = []
    for i in range(n):
        x = (x * 1103515245 + 12345) % 2147483648
        a.append(x % 100000)
    a.sort()
    b = sorted(a, key=lambda v: v % 1000)
    return (a[n // 2] * 31 + b[n // 3]) % 1000003


print(sieve(2000000), sort(300000))
