# Bubble, quick, merge and heap sort, as everybody writes them.
import heapq

def bubble(items):
    items = items[:]
    for i in range(len(items)):
        for j in range(len(items) - 1 - i):
            if items[j] > items[j + 1]:
                items[j], items[j + 1] = items[j + 1], items[j]
    return items

def quick(items):
    if len(items) <= 1:
        return items
    pivot, *rest = items
    return quick([x for x in rest if x < pivot]) + [pivot] + quick([x for x in rest if x >= pivot])

def merge(items):
    if len(items) < 2:
        return items
    middle = len(items) // 2
    left, right, result = merge(items[:middle]), merge(items[middle:]), []
    while left and right:
        result.append((left if left[0] <= right[0] else right).pop(0))
    return result + left + right

def heap(items):
    heapq.heapify(items := items[:])
    return [heapq.heappop(items) for _ in range(len(items))]

data = [(i * 37 + 11) % 50 for i in range(20)]
print(data)
for sort in (bubble, quick, merge, heap):
    print(sort.__name__, sort(data) == sorted(data), sort(data)[:5], sort([]))
