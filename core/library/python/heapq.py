"""Heaps in lists: heap[k] is at most heap[2 * k + 1] and heap[2 * k + 2], so heap[0] is the smallest."""

__all__ = ['heapify', 'heappop', 'heappush', 'heappushpop', 'heapreplace', 'merge', 'nlargest', 'nsmallest']


def _check(heap):
    if not isinstance(heap, list):
        raise TypeError(f'heap argument must be a list, not {type(heap).__name__}')


def _rise(heap, place, top):
    """Moves the item at `place` up towards `top` until its parent is not greater."""
    item = heap[place]
    while place > top:
        parent = (place - 1) >> 1
        if not item < heap[parent]:
            break
        heap[place] = heap[parent]
        place = parent
    heap[place] = item


def _settle(heap, place):
    """Finds the place of an item that may be too high: down to a leaf along the smaller children, then up again."""
    top = place
    end = len(heap)
    item = heap[place]
    child = 2 * place + 1
    while child < end:
        if child + 1 < end and not heap[child] < heap[child + 1]:
            child += 1
        heap[place] = heap[child]
        place = child
        child = 2 * place + 1
    heap[place] = item
    _rise(heap, place, top)


def heapify(heap, /):
    """Makes a heap of a list, in place."""
    _check(heap)
    for place in reversed(range(len(heap) // 2)):
        _settle(heap, place)


def heappush(heap, item, /):
    """Adds an item."""
    _check(heap)
    heap.append(item)
    _rise(heap, len(heap) - 1, 0)


def heappop(heap, /):
    """Removes and returns the smallest item."""
    _check(heap)
    if not heap:
        raise IndexError('index out of range')
    last = heap.pop()
    if not heap:
        return last
    smallest = heap[0]
    heap[0] = last
    _settle(heap, 0)
    return smallest


def heapreplace(heap, item, /):
    """Removes and returns the smallest item, then adds `item`."""
    _check(heap)
    if not heap:
        raise IndexError('index out of range')
    smallest = heap[0]
    heap[0] = item
    _settle(heap, 0)
    return smallest


def heappushpop(heap, item, /):
    """Adds `item`, then removes and returns the smallest."""
    _check(heap)
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _settle(heap, 0)
    return item


class _Greatest:
    """A rank in the order turned round."""
    __slots__ = ('rank',)

    def __init__(self, rank):
        self.rank = rank

    def __lt__(self, other):
        return other.rank < self.rank

    def __eq__(self, other):
        return self.rank == other.rank


def merge(*iterables, key=None, reverse=False):
    """The items of sorted iterables as one sorted stream."""
    heap = []
    for order, iterable in enumerate(iterables):
        advance = iter(iterable).__next__
        try:
            value = advance()
        except StopIteration:
            continue
        rank = value if key is None else key(value)
        heap.append([_Greatest(rank) if reverse else rank, order, value, advance])
    heapify(heap)
    while heap:
        entry = heap[0]
        while True:
            value = entry[2]
            yield value
            try:
                value = entry[3]()
            except StopIteration:
                heappop(heap)
                break
            rank = value if key is None else key(value)
            entry[0] = _Greatest(rank) if reverse else rank
            entry[2] = value
            if len(heap) > 1:
                heapreplace(heap, entry)
                break


def nsmallest(n, iterable, key=None):
    """The `n` smallest items, the smallest first."""
    return sorted(iterable, key=key)[:max(n, 0)]


def nlargest(n, iterable, key=None):
    """The `n` greatest items, the greatest first."""
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]
