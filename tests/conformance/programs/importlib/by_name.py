# Modules imported by their names.
import importlib
import math

print(importlib.import_module('math') is math, importlib.import_module('collections.abc').Iterable.__name__)
for name in ('json', 'textwrap'):
    module = importlib.import_module(name)
    print(module.__name__, hasattr(module, 'loads'))
print(importlib.import_module('.abc', package='collections').__name__, importlib.reload(math) is math)
for wrong in (lambda: importlib.import_module('no_such_module'), lambda: importlib.import_module('.x'), lambda: importlib.import_module('..x', 'a'), lambda: importlib.reload(3)):
    try:
        print(wrong())
    except (ImportError, TypeError) as e:
        print(type(e).__name__, e)
