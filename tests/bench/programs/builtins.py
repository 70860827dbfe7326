# sorting with keys, enumerate, zip, map, filter, sum, min and max
def run(rounds):
    x, total = 1, 0
    for r in range(rounds):
        data = []
        for i in range(300):
            x = (x * 1103515245 + 12345) % 2147483648
            data.append((x % 97, str(x % 1000)))
        data.sort(key=lambda pair: (pair[1], -pair[0]))
        total += sum(i * pair[0] for i, pair in enumerate(data))
        total += sum(map(len, filter(None, (b for _, b in data)))) + min(data)[0] + max(a for a, _ in data)
        total += sum(a * b for (a, _), b in zip(data, range(300)))
    return total


print(run(900))
