# The built-in exceptions form a tree.
pairs = [(KeyError, LookupError), (ZeroDivisionError, ArithmeticError), (ValueError, Exception),
         (StopIteration, Exception), (GeneratorExit, Exception), (KeyboardInterrupt, BaseException),
         (TimeoutError, OSError), (RecursionError, RuntimeError), (UnboundLocalError, NameError)]
for child, parent in pairs:
    print(child.__name__, parent.__name__, isinstance(child(), parent), issubclass(child, parent))
