# showwarning and formatwarning may be replaced; standard error gets the rest.
import warnings

print(warnings.formatwarning('text', UserWarning, 'some.py', 7, 'x = 1'), end='')
warnings.warn('to standard error')
warnings.warn('not for everybody', PendingDeprecationWarning)
def show(message, category, filename, lineno, file=None, line=None):
    print('shown:', category.__name__, message, lineno)
warnings.showwarning = show
def f():
    warnings.warn('from f', stacklevel=2)
f()
warnings.warn('deprecated', DeprecationWarning)
warnings.warn_explicit('explicit', UserWarning, 'other.py', 12)
