# Copies of instances: __dict__ and __slots__ are taken over, __init__ is not called.
import copy
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from dataclasses import dataclass, field
from enum import Enum


class Node:
    def __init__(self, value, parent=None):
        print('init', value)
        self.value = value
        self.parent = parent
        self.children = []
        if parent:
            parent.children.append(self)


root = Node('root')
leaf = Node('leaf', root)
twin = copy.deepcopy(root)
print(twin.children[0].parent is twin, twin.children[0] is leaf, copy.copy(root).children is root.children, vars(copy.copy(leaf)).keys())


class Slotted:
    __slots__ = ('a', '_b', '__c')

    def __init__(self):
        self.a, self.__c = [1], 3


s = copy.deepcopy(Slotted())
print(s.a, hasattr(s, '_b'), s._Slotted__c)


class MyList(list):
    pass


items = MyList([[1]])
items.label = ['tag']
other = copy.deepcopy(items)
print(other, type(other).__name__, other.label, other.label is items.label, copy.copy(items)[0] is items[0])


class MyInt(int):
    pass


@dataclass
class Point:
    x: int
    tags: list = field(default_factory=list)


class Colour(Enum):
    RED = 1


Pair = namedtuple('Pair', 'a b')
error = ValueError('text', [1])
for value in (MyInt(5), Point(1, ['t']), Colour.RED, Pair([1], 2), error, deque([1, [2]], 5), defaultdict(list, a=[1]), Counter('aab'), OrderedDict(a=[1])):
    deep = copy.deepcopy(value)
    print(repr(deep), type(deep) is type(value), deep is value, repr(copy.copy(value)) == repr(value))
print(copy.deepcopy(defaultdict(list))['q'], copy.deepcopy(deque([1], 5)).maxlen)
