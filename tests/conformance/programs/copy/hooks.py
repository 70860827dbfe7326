# A class can say itself how it is copied.
import copy


class Counted:
    def __init__(self, n, big=None):
        self.n, self.big = n, big

    def __copy__(self):
        print('copying', self.n)
        return Counted(self.n + 1, self.big)

    def __deepcopy__(self, memo):
        print('deep copying', self.n, isinstance(memo, dict))
        return Counted(self.n + 100, copy.deepcopy(self.big, memo))


print(copy.copy(Counted(1)).n, copy.deepcopy([Counted(1, [2])])[0].big)


class WithState:
    def __init__(self):
        self.data, self.cache = [1], 'expensive'

    def __getstate__(self):
        return {'data': self.data}

    def __setstate__(self, state):
        print('state', state)
        self.__dict__.update(state)
        self.cache = None


w = copy.deepcopy(WithState())
print(w.data, w.cache)


class Reduced:
    def __init__(self, a, b):
        self.a, self.b = a, b

    def __reduce__(self):
        return Reduced, (self.a, 'from reduce')


print(copy.copy(Reduced(1, 2)).b)


class NewArgs:
    def __new__(cls, a):
        self = super().__new__(cls)
        self.a = a
        return self

    def __getnewargs__(self):
        return (self.a,)


class NeedsArgs:
    def __new__(cls, a):
        return super().__new__(cls)


print(copy.copy(NewArgs(5)).a)
try:
    copy.copy(NeedsArgs(1))
except TypeError as error:
    print(error)


class Singleton:
    def __deepcopy__(self, memo):
        return self

    def method(self):
        pass


s = Singleton()
print(copy.deepcopy([s, s])[1] is s, copy.deepcopy(s.method).__self__ is s)
