# 2,000,000 reads and writes of a dictionary with 5000 str keys
def run(n):
    d = {}
    for i in range(n):
        k = "k" + str(i % 5000)
        d[k] = d.get(k, 0) + i
    t = 0
    for k in d:
        t = (t * 31 + d[k]) % 1000003
    return t


print(run(2000000))
