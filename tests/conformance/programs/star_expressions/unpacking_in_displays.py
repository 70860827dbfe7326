# * and ** inside lists, tuples, sets, dicts and calls.
a, b = [1, 2], (3, 4)
d = {"x": 1, "y": 2}
print([*a, 0, *b], (*a, *b), {*a, *a, 5}, {**d, "x": 9}, {"x": 9, **d}, [*d], [*"hi", *range(2)], (*a,), *a, sep=" | ")
def f(*args, **kwargs):
    return args, kwargs
print(f(*a, 9, *b, k=1, **d), f(*"ab", **{}), f(*[], **{"k": 1}))
t = *a, *b
print(t, {k: v for k, v in {**d, **{"z": 3}}.items()})
for call in (lambda: [*5], lambda: {**5}, lambda: f(*5), lambda: f(**5), lambda: f(**{1: 2}), lambda: f(k=1, **{"k": 2}), lambda: {**[1]}):
    try:
        call()
    except TypeError as error:
        print(str(error).replace("__main__.", ""))
