# __traceback__ is a chain of frames with line numbers.
def inner():
    raise ValueError("deep")

def outer():
    inner()

def lines(tb):
    while tb:
        yield tb.tb_frame.f_code.co_name, tb.tb_lineno
        tb = tb.tb_next

try:
    outer()
except ValueError as error:
    print([x for x in lines(error.__traceback__) if x[0] != "run_program"][-3:])
    print(type(error.__traceback__).__name__)
    short = error.with_traceback(None)
    print(short is error, error.__traceback__)
print(ValueError().__traceback__)
try:
    raise ValueError().with_traceback(5)
except TypeError as error:
    print(error)
