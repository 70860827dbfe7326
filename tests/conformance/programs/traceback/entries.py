# extract_tb gives the entries as objects.
import traceback

def inner(x):
    raise LookupError(f'no {x}')

def outer():
    inner(3)

try:
    outer()
except LookupError as e:
    for entry in traceback.extract_tb(e.__traceback__):
        print(entry.lineno, entry.name, repr(entry.line), entry.filename == __file__, entry[1:], len(entry))
        filename, lineno, name, line = entry
        print(lineno, name, line, repr(entry).endswith(f'line {lineno} in {name}>'))
    summary = traceback.extract_tb(e.__traceback__)
    print(type(summary).__name__, [f.name for f in summary], summary[-1].line)
    print([lineno for frame, lineno in traceback.walk_tb(e.__traceback__)])
    te = traceback.TracebackException.from_exception(e)
    print(str(te), te.exc_type, list(te.format_exception_only()), len(te.stack), te.__cause__)
    print(''.join(te.format()).replace(__file__, 'FILE'))

def stack():
    return [entry.name for entry in traceback.extract_stack()][-2:], traceback.extract_stack()[-1].line

def caller():
    return stack()

print(caller())
print(''.join(traceback.format_list([('a.py', 3, 'f', 'x = 1'), ('b.py', 4, 'g', None)][:1])))
