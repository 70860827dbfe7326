# What the constructor accepts.
print(repr(ExceptionGroup("m", [ValueError(1)])), str(ExceptionGroup("m", (ValueError(1), TypeError(2)))))
print(type(BaseExceptionGroup("b", [ValueError()])).__name__, type(BaseExceptionGroup("b", [KeyboardInterrupt()])).__name__)
g = ExceptionGroup("m", [ValueError("a")])
print(g.args, g.message, g.exceptions, isinstance(g, Exception), isinstance(g, BaseExceptionGroup), ExceptionGroup.__mro__[1:3])
for arguments in ((), ("m",), ("m", []), ("m", [5]), ("m", ValueError()), (5, [ValueError()]), ("m", [ValueError]),
                  ("m", [KeyboardInterrupt()])):
    try:
        ExceptionGroup(*arguments)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
try:
    g.message = "x"
except AttributeError as error:
    print(error)
