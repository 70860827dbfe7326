# 1,000,000 f-strings with three parts
def run(n):
    c = 0
    for i in range(n):
        s = f"task-{i} at {i % 7} of {i / 4:.2f}"
        c = (c + len(s)) % 1000003
    return c


print(run(1000000))
