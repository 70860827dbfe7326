# Each except* clause runs at most once; names are deleted afterwards.
def f():
    results = []
    for n in range(3):
        try:
            raise ExceptionGroup("g", [ValueError(n), ValueError(n * 10), TypeError(n)])
        except* ValueError as e:
            results.append(sum(x.args[0] for x in e.exceptions))
        except* TypeError as e:
            results.append(len(e.exceptions))
    try:
        e
    except UnboundLocalError as error:
        print(error)
    return results
print(f())
def nested():
    try:
        try:
            raise ExceptionGroup("g", [ValueError(), KeyError()])
        except* ValueError:
            print("inner")
    except* KeyError as g:
        print("outer", repr(g))
    return "done"
print(nested())
