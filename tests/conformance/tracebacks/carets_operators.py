# Marks under a binary operation inside a larger expression.
def area(sizes):
    return 3.14 * sizes["r"] ** 2 + (sizes["w"] + sizes["name"]) * 2

area({"r": 1, "w": 2, "name": "x"})
