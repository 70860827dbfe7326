# The traceback of the exception being handled, as text, without the name of this file.
import sys
import traceback

def here(text):
    return text.replace(__file__, 'FILE') if '__file__' in globals() else text

def divide(a, b):
    return a / b

def middle():
    return divide(1, 0) + 1

try:
    middle()
except ZeroDivisionError as e:
    print(here(traceback.format_exc()))
    print(here(''.join(traceback.format_exception(e))) == here(traceback.format_exc()))
    print([here(text) for text in traceback.format_exception(e)])
    print(here(''.join(traceback.format_exception(type(e), e, e.__traceback__))) == here(traceback.format_exc()))
    print(traceback.format_exception_only(e), traceback.format_exception_only(type(e), e))
    print(here(''.join(traceback.format_tb(e.__traceback__))), len(traceback.format_tb(e.__traceback__, limit=1)))
    print(here(traceback.format_exc(limit=1)))
    print(here(traceback.format_exc(limit=-1)))
    traceback.print_exc(file=sys.stderr)
print(repr(traceback.format_exc()))
