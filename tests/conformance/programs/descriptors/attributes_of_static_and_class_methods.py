# classmethod and staticmethod take over what tells of the function, and take attributes.
def f(x):
    "doc"
    return x
f.tag = 1
for make in (staticmethod, classmethod):
    m = make(f)
    print(sorted(m.__dict__))
    m.extra = 5
    print(m.extra, m.__dict__['extra'], m.__dict__.get('__doc__'), m.__doc__, m.__name__, m.__qualname__, m.__module__, m.__wrapped__ is f, m.__func__ is f)
    print(m.tag if hasattr(m, 'tag') else 'no tag', vars(m) is m.__dict__)
    del m.extra
    try:
        m.extra
    except AttributeError as error:
        print(error)
    m.__dict__['more'] = 1
    print(m.more)
    m.__doc__ = 'new'
    print(m.__doc__, f.__doc__, m.__annotations__)
    try:
        del m.nothing
    except AttributeError as error:
        print(error)
    print(repr(m).split(' at ')[0], '__name__' in make(len).__dict__)
    class Plain: pass
    n = make(Plain())
    print(sorted(n.__dict__))
    try:
        n.__name__
    except AttributeError as error:
        print(error)

    try:
        m.__dict__ = {'a': 1}
        print(m.a, m.__dict__)
    except (AttributeError, TypeError) as error:
        print(error)
