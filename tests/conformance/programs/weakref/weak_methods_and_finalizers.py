# WeakMethod, finalize and a cache of weak values.
import weakref


class Thing:
    def method(self):
        return 'method called'


thing = Thing()
plain = weakref.ref(thing.method)
print(plain())
w = weakref.WeakMethod(thing.method)
print(w()(), w == weakref.WeakMethod(thing.method))
f = weakref.finalize(thing, print, 'finalized', 1, sep=' - ')
print(f.alive, f.peek()[2:], f.atexit)
del thing
print(w(), f.alive, f())
other = Thing()
g = weakref.finalize(other, lambda: 'result')
print(g(), g(), g.alive, g.detach())
h = weakref.finalize(other, print, 'never')
print(h.detach()[2], h.alive)
try:
    weakref.WeakMethod(print)
except TypeError as error:
    print(error)
kept = Thing()
weakref.finalize(kept, print, 'at the end')
weakref.finalize(kept, print, 'at the end, but first')
silent = weakref.finalize(kept, print, 'not at the end')
silent.atexit = False
print('program ends')
