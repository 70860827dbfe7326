# A tree of tuples, evaluated and printed by matching.
def evaluate(e, env):
    match e:
        case int() | float():
            return e
        case str(name):
            return env[name]
        case ("+", *terms):
            return sum(evaluate(t, env) for t in terms)
        case ("*", a, b):
            return evaluate(a, env) * evaluate(b, env)
        case ("let", {**bindings}, body):
            return evaluate(body, env | {k: evaluate(v, env) for k, v in bindings.items()})
        case ("if", test, yes, no):
            return evaluate(yes if evaluate(test, env) else no, env)
        case _:
            raise ValueError(f"cannot evaluate {e!r}")

print(evaluate(("+", 1, ("*", 2, "x"), "y"), {"x": 10, "y": 0.5}))
print(evaluate(("let", {"a": 3}, ("if", ("+", "a", -3), "zero", ("*", "a", "a"))), {}))
for wrong in (("-", 1), "unknown", ("let", [], 1)):
    try:
        evaluate(wrong, {})
    except (ValueError, KeyError) as error:
        print(type(error).__name__, error)
