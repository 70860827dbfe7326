"""reprlib.recursive_repr, in a file of its own because other modules want nothing else of reprlib."""


def recursive_repr(fillvalue='...'):
    """A decorator for __repr__ that gives `fillvalue` where the object appears inside itself."""

    def decorating_function(user_function):
        running = set()

        def wrapper(self):
            key = id(self)
            if key in running:
                return fillvalue
            running.add(key)
            try:
                return user_function(self)
            finally:
                running.discard(key)

        for name in ('__module__', '__doc__', '__name__', '__qualname__'):
            setattr(wrapper, name, getattr(user_function, name))
        wrapper.__annotations__ = getattr(user_function, '__annotations__', {})
        return wrapper

    return decorating_function


recursive_repr.__module__ = 'reprlib'
