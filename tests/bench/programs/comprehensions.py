# comprehensions and generator expressions over lists, dicts and sets
def run(rounds):
    total = 0
    for r in range(rounds):
        squares = [x * x for x in range(200) if x % 3]
        index = {x: i for i, x in enumerate(squares)}
        rests = {x % 17 for x in squares}
        total += sum(index[x] for x in squares if x in index) + len(rests)
        total += max(a - b for a, b in zip(squares, reversed(squares)))
    return total


print(run(6000))
