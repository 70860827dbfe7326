"""Topological sorting."""

__all__ = ['TopologicalSorter', 'CycleError']

_OUT = -1                                       # given out by get_ready()
_DONE = -2


class CycleError(ValueError):
    """The graph has a cycle; it is the second argument."""


class _Node:
    __slots__ = ('node', 'waits', 'after')

    def __init__(self, node):
        self.node = node
        self.waits = 0                          # how many predecessors are not done
        self.after = []


class TopologicalSorter:
    """Gives out nodes when all nodes before them are done."""

    def __init__(self, graph=None):
        self._nodes = {}
        self._ready = None
        self._given = 0
        self._finished = 0
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    def _info(self, node):
        if node not in self._nodes:
            self._nodes[node] = _Node(node)
        return self._nodes[node]

    def add(self, node, *predecessors):
        """A node, and nodes that come before it."""
        if self._ready is not None:
            raise ValueError('Nodes cannot be added after a call to prepare()')
        info = self._info(node)
        info.waits += len(predecessors)
        for predecessor in predecessors:
            self._info(predecessor).after.append(node)

    def prepare(self):
        """The graph is complete."""
        if self._ready is not None:
            raise ValueError('cannot prepare() more than once')
        self._ready = [info.node for info in self._nodes.values() if info.waits == 0]
        cycle = self._find_cycle()
        if cycle:
            raise CycleError('nodes are in a cycle', cycle)

    def get_ready(self):
        """All nodes that may be worked on now."""
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        result = tuple(self._ready)
        for node in result:
            self._nodes[node].waits = _OUT
        self._ready.clear()
        self._given += len(result)
        return result

    def is_active(self):
        """Is there more to do?"""
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        return self._finished < self._given or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        """Nodes have been worked on."""
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        for node in nodes:
            info = self._nodes.get(node)
            if info is None:
                raise ValueError(f'node {node!r} was not added using add()')
            if info.waits != _OUT:
                if info.waits >= 0:
                    raise ValueError(f'node {node!r} was not passed out (still not ready)')
                raise ValueError(f'node {node!r} was already marked done')
            info.waits = _DONE
            for successor in info.after:
                other = self._nodes[successor]
                other.waits -= 1
                if other.waits == 0:
                    self._ready.append(successor)
            self._finished += 1

    def _find_cycle(self):
        """The nodes of a cycle, the first one also last; or None."""
        seen = set()
        for start in self._nodes:
            if start in seen:
                continue
            path = [start]
            place = {start: 0}
            below = [iter(self._nodes[start].after)]
            seen.add(start)
            while path:
                for node in below[-1]:
                    if node in place:
                        return path[place[node]:] + [node]
                    if node not in seen:
                        seen.add(node)
                        place[node] = len(path)
                        path.append(node)
                        below.append(iter(self._nodes[node].after))
                        break
                else:
                    del place[path.pop()]
                    below.pop()
        return None

    def static_order(self):
        """All nodes in an order."""
        self.prepare()
        while self.is_active():
            group = self.get_ready()
            yield from group
            self.done(*group)
