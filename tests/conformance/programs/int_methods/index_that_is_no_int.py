# What is asked for an __index__ takes nothing but an int from it.
import itertools
import math
import operator


class Number:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


questions = {
    "hex": hex,
    "oct": oct,
    "bin": bin,
    "chr": chr,
    "range": range,
    "index": lambda number: [1, 2][number],
    "slice": lambda number: list(range(3))[number:],
    "repeat": lambda number: "a" * number,
    "int": int,
    "%x": lambda number: "%x" % number,
    "bytes": bytes,
    "gcd": lambda number: math.gcd(number, 6),
    "factorial": math.factorial,
    "operator": operator.index,
    "shift": lambda number: (5).to_bytes(number, "big"),
    "islice": lambda number: list(itertools.islice("abc", number)),
}
for value in (3, True, "x", 1.5, None, [1]):
    for name, ask in questions.items():
        try:
            print(name, repr(value), ask(Number(value)))
        except (TypeError, ValueError) as error:
            print(name, repr(value), type(error).__name__, error)
