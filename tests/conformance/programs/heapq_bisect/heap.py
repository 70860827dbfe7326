# A heap in a list: the smallest is first, and comes out first.
import heapq

heap = []
for n in [5, 1, 8, 3, 2, 9, 0]:
    heapq.heappush(heap, n)
print(heap, heap[0])
print([heapq.heappop(heap) for _ in range(3)], heap)
data = [9, 8, 7, 6, 5, 4, 3, 2, 1, 0]
heapq.heapify(data)
print(data, heapq.heappushpop(data, -1), heapq.heapreplace(data, 10), data)
print(heapq.nlargest(3, [1, 8, 2, 9, 9]), heapq.nsmallest(2, 'hello'), heapq.nlargest(2, ['a', 'ccc', 'bb'], key=len), heapq.nsmallest(0, [1]), heapq.nlargest(9, [1, 2]))
print(list(heapq.merge([1, 4, 7], [2, 4], [0, 9])), list(heapq.merge([5, 3], [4], reverse=True)), list(heapq.merge(['b', 'ccc'], ['dd'], key=len)))
for action in (lambda: heapq.heappop([]), lambda: heapq.heapreplace([], 1), lambda: heapq.heappush([1], 'x')):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
