# A tree walked by generators that delegate to themselves.
def walk(tree, depth=0):
    for item in tree:
        if isinstance(item, list):
            yield from walk(item, depth + 1)
        else:
            yield depth, item

print(list(walk([1, [2, [3, 4], 5], [[6]]])))
