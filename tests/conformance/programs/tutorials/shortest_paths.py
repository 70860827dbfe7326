# Breadth first search, Dijkstra with heapq, topological sorting.
import heapq
from collections import deque

def bfs(maze, start, end):
    queue, seen = deque([(start, "")]), {start}
    while queue:
        (r, c), path = queue.popleft()
        if (r, c) == end:
            return path
        for dr, dc, name in ((0, 1, "R"), (1, 0, "D"), (0, -1, "L"), (-1, 0, "U")):
            spot = r + dr, c + dc
            if 0 <= spot[0] < len(maze) and 0 <= spot[1] < len(maze[0]) and maze[spot[0]][spot[1]] != "#" and spot not in seen:
                seen.add(spot)
                queue.append((spot, path + name))

print(bfs(["..#.", ".#..", "....", "#.#."], (0, 0), (0, 3)))
graph = {"a": {"b": 7, "c": 3}, "b": {"d": 2}, "c": {"b": 1, "d": 8}, "d": {}}
def dijkstra(graph, start):
    distance, heap = {start: 0}, [(0, start)]
    while heap:
        d, node = heapq.heappop(heap)
        if d > distance[node]:
            continue
        for other, weight in graph[node].items():
            if d + weight < distance.get(other, float("inf")):
                distance[other] = d + weight
                heapq.heappush(heap, (d + weight, other))
    return distance

print(dijkstra(graph, "a"))
def topological(needs):
    done, order = set(), []
    def visit(item, path=()):
        if item in path:
            raise ValueError("cycle: " + " -> ".join((*path, item)))
        if item not in done:
            for other in needs.get(item, ()):
                visit(other, (*path, item))
            done.add(item)
            order.append(item)
    for item in needs:
        visit(item)
    return order

print(topological({"shoes": ["socks", "trousers"], "belt": ["trousers"], "socks": []}))
try:
    topological({"egg": ["hen"], "hen": ["egg"]})
except ValueError as error:
    print(error)
