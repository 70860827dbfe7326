# format_exception_only for all kinds of exceptions.
import traceback

class Odd(Exception):
    def __str__(self):
        raise ValueError
class Mine(Exception):
    pass
class Outer:
    class Inner(Exception):
        pass
noted = ValueError('x')
noted.add_note('first')
noted.add_note('second\nline')
for e in (ValueError('a'), ValueError(), KeyError('k'), Mine('m'), Outer.Inner(), Odd(), noted, ValueError('two\nlines'),
          StopIteration(3), OSError(2, 'No such file'), AssertionError(), KeyboardInterrupt()):
    print(traceback.format_exception_only(e))
print(traceback.format_exception_only(None))
print(''.join(traceback.format_exception(ValueError('never raised'))), end='')
try:
    traceback.format_exception(3)
except TypeError as error:
    print(error)
