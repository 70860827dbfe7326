# floating point: the n-body step of two planets and a numeric integral
def integral(n):
    h, total = 1.0 / n, 0.0
    for i in range(n):
        x = (i + 0.5) * h
        total += 4.0 / (1.0 + x * x)
    return total * h


def orbit(n):
    x, y, vx, vy, dt = 1.0, 0.0, 0.0, 1.0, 0.001
    for _ in range(n):
        r3 = (x * x + y * y) ** 1.5
        vx -= x / r3 * dt
        vy -= y / r3 * dt
        x += vx * dt
        y += vy * dt
    return x, y


a, (b, c) = integral(2000000), orbit(500000)
print(f"{a:.9f} {b:.9f} {c:.9f}")
