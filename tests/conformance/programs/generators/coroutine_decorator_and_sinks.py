# Old style coroutines: primed generators that receive values.
def coroutine(function):
    def start(*args):
        g = function(*args)
        next(g)
        return g
    return start

@coroutine
def broadcast(*targets):
    while True:
        item = yield
        for target in targets:
            target.send(item)

@coroutine
def grep(word, target):
    while True:
        line = yield
        if word in line:
            target.send(line)

@coroutine
def printer(prefix):
    try:
        while True:
            print(prefix, (yield))
    finally:
        print(prefix, "closed")

p = printer("match:")
pipe = broadcast(grep("py", p), grep("snake", p))
for line in ("python", "ruby", "pysnake", "snake"):
    pipe.send(line)
p.close()
try:
    pipe.send("python again")
except RuntimeError as error:
    print(error, repr(error.__cause__))
