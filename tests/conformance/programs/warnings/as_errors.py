# The action 'error' makes exceptions of warnings; filters choose by category and text.
import warnings

warnings.simplefilter('error')
try:
    warnings.warn('stop')
except UserWarning as e:
    print(type(e).__name__, e)
with warnings.catch_warnings():
    warnings.simplefilter('ignore')
    warnings.warn('silent')
    print('went on')
with warnings.catch_warnings():
    warnings.filterwarnings('ignore', message='harmless')
    warnings.warn('Harmless thing')
    try:
        warnings.warn('serious thing')
    except UserWarning as e:
        print(e)
warnings.filterwarnings('ignore', category=DeprecationWarning)
warnings.warn('old', DeprecationWarning)
warnings.filterwarnings('error', '.*number \\d+')
try:
    warnings.warn('see number 12', RuntimeWarning)
except RuntimeWarning as e:
    print(e)
class MyWarning(UserWarning):
    pass
try:
    warnings.warn('mine', MyWarning)
except MyWarning as e:
    print(repr(e))
for wrong in (lambda: warnings.warn('x', int), lambda: warnings.warn('x', 3), lambda: warnings.simplefilter('shout')):
    try:
        wrong()
    except (TypeError, AssertionError) as e:
        print(type(e).__name__, e)
print(warnings.filters[0][0], warnings.filters[0][2], len(warnings.filters) > 3)
warnings.resetwarnings()
print(warnings.filters)
