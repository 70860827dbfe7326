"""How long a piece of code takes on the program's clock."""

import time

__all__ = ['Timer', 'timeit', 'repeat', 'default_timer']

default_timer = time.perf_counter
default_number = 1000000
default_repeat = 5
dummy_src_name = '<timeit-src>'
_globals = globals


def _indented(source, blanks):
    return source.replace('\n', '\n' + ' ' * blanks)


class Timer:
    """Measures a statement, given as source or as something to call."""

    def __init__(self, stmt='pass', setup='pass', timer=default_timer, globals=None):
        self.timer = timer
        space = _globals() if globals is None else globals
        local = {}
        lines = []
        for what, name, value in (('setup', '_setup', setup), ('stmt', '_stmt', stmt)):
            if isinstance(value, str):
                lines.append(_indented(value, 8 if what == 'stmt' else 4))
            elif callable(value):
                local[name] = value
                lines.append(name + '()')
            else:
                raise ValueError(f'{what} is neither a string nor callable')
        if callable(stmt) and (callable(setup) or setup == 'pass'):
            self.inner = _calling(stmt, setup)
            self.src = None
            return
        parameters = ''.join(f', {name}={name}' for name in local)
        self.src = (f'def inner(_it, _timer{parameters}):\n    {lines[0]}\n    _t0 = _timer()\n    for _i in _it:\n'
                    f'        {lines[1]}\n        pass\n    _t1 = _timer()\n    return _t1 - _t0\n')
        from _coroscope import exec_function
        self.inner = exec_function(self.src, space if not local else {**space, **local}, 'inner', dummy_src_name)

    def timeit(self, number=default_number):
        """The seconds that `number` executions take."""
        from itertools import repeat
        return self.inner(repeat(None, number), self.timer)

    def repeat(self, repeat=default_repeat, number=default_number):
        """The same several times, as a list."""
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """(number, seconds) for a number that takes at least 0.2 seconds; the clock here may stand still."""
        number = 1
        while True:
            for factor in (1, 2, 5):
                seconds = self.timeit(number * factor)
                if callback:
                    callback(number * factor, seconds)
                if seconds >= 0.2 or number >= 10000:
                    return number * factor, seconds
            number *= 10

    def print_exc(self, file=None):
        """Print the traceback of the exception being handled."""
        import traceback
        traceback.print_exc(file=file)


def _calling(stmt, setup):
    def inner(_it, _timer):
        if callable(setup):
            setup()
        start = _timer()
        for _ in _it:
            stmt()
        return _timer() - start
    return inner


def timeit(stmt='pass', setup='pass', timer=default_timer, number=default_number, globals=None):
    """The seconds that `number` executions take."""
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt='pass', setup='pass', timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    """The same several times, as a list."""
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
