# send(v) resumes the generator, and v is the value of the yield.
def averager():
    total = count = 0
    average = None
    while True:
        value = yield average
        print("got", value)
        total += value
        count += 1
        average = total / count

g = averager()
print(next(g))
print(g.send(10))
print(g.send(20))
print(g.send(6))
