# match is a statement: return, break, continue and yield work inside.
def first_even(items):
    for item in items:
        match item:
            case int(n) if n % 2 == 0:
                break
            case None:
                continue
            case str():
                print("skip", item)
    else:
        return "none"
    return n

print(first_even([1, None, "a", 4, 5]), first_even([1, 3]))
def words(tree):
    match tree:
        case [left, right]:
            yield from words(left)
            yield from words(right)
        case leaf:
            yield leaf
print(list(words([[1, [2, 3]], [4, "five"]])))
class A:
    match "body":
        case "body":
            found = True
print(A.found)
print([(lambda v: v)(x) for x in (1, 2)])
