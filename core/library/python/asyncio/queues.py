"""asyncio.queues: the queues are in C++."""

from asyncio import LifoQueue, PriorityQueue, Queue, QueueEmpty, QueueFull

__all__ = ('Queue', 'PriorityQueue', 'LifoQueue', 'QueueFull', 'QueueEmpty')
