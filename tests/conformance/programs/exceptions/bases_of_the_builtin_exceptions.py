# Every built-in exception class and its bases.
classes = [BaseException, Exception, ArithmeticError, ZeroDivisionError, OverflowError, LookupError, IndexError, KeyError,
           RuntimeError, RecursionError, NotImplementedError, ValueError, UnicodeError, KeyboardInterrupt, GeneratorExit,
           SystemExit, NameError, UnboundLocalError, OSError, TimeoutError, ImportError, ModuleNotFoundError, StopIteration,
           StopAsyncIteration, SyntaxError, IndentationError, TypeError, AttributeError, AssertionError, MemoryError,
           EOFError, BufferError, FileNotFoundError, PermissionError, ConnectionError, ConnectionResetError, Warning,
           UserWarning, DeprecationWarning, RuntimeWarning, BaseExceptionGroup, ExceptionGroup, FloatingPointError]
for cls in classes:
    print(cls.__name__, [base.__name__ for base in cls.__mro__[1:-1]], cls.__module__)
print(IOError is OSError, EnvironmentError is OSError)
