# What kind of thing is it?
import asyncio
import functools
import inspect
import sys

def fn(): pass
def gen(): yield
async def co(): pass
async def agen(): yield
class C:
    x = 1
    def m(self): pass
    @classmethod
    def cm(cls): pass
    @staticmethod
    def sm(): pass
    @property
    def p(self): pass
class Awaitable:
    def __await__(self): yield
g, k, ag = gen(), co(), agen()
things = dict(fn=fn, gen=gen, co=co, agen=agen, C=C, m=C.m, bound=C().m, cm=C.cm, sm=C.sm, prop=C.__dict__['p'], g=g, k=k, ag=ag, len=len, append=[].append, join=str.join, init=object.__init__,
              wrapped=object().__str__, sys=sys, code=fn.__code__, lam=lambda: 0, one=1, part=functools.partial(co), aw=Awaitable())
tests = [name for name in dir(inspect) if name.startswith('is') and name not in ('iskeyword', 'isabstract')]
for name, thing in things.items():
    print(name, *[test for test in tests if getattr(inspect, test)(thing)])
k.close()
import abc
class Abstract(abc.ABC):
    @abc.abstractmethod
    def f(self): pass
class Done(Abstract):
    def f(self): pass
print(inspect.isabstract(Abstract), inspect.isabstract(Done), inspect.isabstract(C), inspect.getmro(Done) == Done.__mro__)
print(inspect.iscoroutinefunction(co), inspect.isawaitable(Awaitable()), inspect.isasyncgenfunction(agen))
