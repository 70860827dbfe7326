# Sequence patterns: fixed, starred, nested; strings are no sequences.
def describe(x):
    match x:
        case []:
            return "empty"
        case [one]:
            return f"one: {one}"
        case [1, *rest]:
            return f"starts with 1, then {rest}"
        case [first, *_, last] if first == last:
            return f"same ends {first}"
        case (a, b) | (a, b, _):
            return f"two or three: {a} {b}"
        case [[x, y], *others]:
            return f"nested {x} {y} {others}"
        case [*all]:
            return f"all {all}"
        case _:
            return "no sequence"

for x in ([], (5,), [1, 2, 3], range(1, 4), [7, 8, 9, 7], [2, 3], (2, 3, 4), [[1, 2], 3, 4, 5], [5, 6, 7, 8], "ab", {1, 2}, b"ab", 5):
    print(x if not isinstance(x, set) else "set", "->", describe(x))
