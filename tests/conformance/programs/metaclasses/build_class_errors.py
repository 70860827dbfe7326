# What may go wrong between the header and the first line of the body.
class NoCall: pass
class BadPrepare(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        return 5

def attempt(**kwargs):
    try:
        class A(**kwargs): pass
        print("made", A)
    except TypeError as error:
        print(error)

attempt(metaclass=NoCall())
attempt(metaclass=BadPrepare)
attempt(metaclass=type)
attempt(bogus=1)
try:
    class B(5): pass
except TypeError as error:
    print(error)
try:
    class C(len): pass
except TypeError as error:
    print(error)
