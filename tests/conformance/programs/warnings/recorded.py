# catch_warnings(record=True) collects what would be shown.
import warnings

def old():
    warnings.warn('old() is old', DeprecationWarning, stacklevel=2)
    return 1

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    old()
    warnings.warn('plain')
    warnings.warn(FutureWarning('an instance'))
    for w in caught:
        print(w.category.__name__, w.message, w.lineno, type(w.message).__name__, w.filename == __file__, w.line)
    print(len(caught), str(caught[1]).replace(__file__, 'FILE'))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('default')
    for _ in range(3):
        warnings.warn('again')
    warnings.simplefilter('ignore')
    warnings.warn('unseen')
    print([str(w.message) for w in caught])
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('once')
    for i in range(4):
        warnings.warn(f'number {i % 2}')
    print([str(w.message) for w in caught])
print(warnings.catch_warnings(record=True))
