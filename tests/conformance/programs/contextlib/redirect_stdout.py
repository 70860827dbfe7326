# redirect_stdout sends what is printed elsewhere.
import sys
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO

buffer = StringIO()
with redirect_stdout(buffer) as target:
    print('hidden', 1)
    with redirect_stdout(StringIO()) as inner:
        print('inner')
    print('hidden again')
print(repr(buffer.getvalue()), target is buffer, repr(inner.getvalue()))
errors = StringIO()
with redirect_stderr(errors):
    print('to stderr', file=sys.stderr)
print(repr(errors.getvalue()))
try:
    with redirect_stdout(StringIO()):
        raise ValueError('out')
except ValueError as error:
    print('back', error)
