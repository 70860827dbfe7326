# Bases and keywords of a class may be unpacked.
class A: pass
class B: pass
bases = (A, B)
options = {'metaclass': type}

class C(*bases): pass
class D(*[A], B, **options): pass
def make(*parents):
    class E(*parents):
        name = 'made'
    return E

print([c.__name__ for c in C.__mro__], [c.__name__ for c in D.__mro__], make(B, A).__bases__ == (B, A), make().__bases__, make(int)(3) + 1)
