# A binary operation whose operands stand on different lines.
first, second = 1, "x"
result = (
    first
    + second
)
