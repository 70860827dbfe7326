# The else of a loop runs unless the loop was left with break.
def search(items, wanted):
    i = 0
    while i < len(items):
        if items[i] == wanted:
            print("found at", i)
            break
        i += 1
    else:
        print("not found after", i)

search([4, 5, 6], 5)
search([4, 5, 6], 7)
search([], 1)
