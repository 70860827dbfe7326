# Causes, contexts and notes in a formatted traceback.
import traceback

def here(text):
    return text.replace(__file__, 'FILE')

try:
    try:
        {}['key']
    except KeyError as error:
        raise ValueError('bad') from error
except ValueError as e:
    print(here(traceback.format_exc()))
    print(here(''.join(traceback.format_exception(e, chain=False))))
try:
    try:
        int('x')
    except ValueError:
        raise RuntimeError('second')
except RuntimeError as e:
    e.add_note('a note')
    print(here(traceback.format_exc()))
    print(traceback.format_exception_only(e))
try:
    try:
        int('x')
    except ValueError:
        raise RuntimeError from None
except RuntimeError:
    print(here(traceback.format_exc()))
try:
    raise ExceptionGroup('many', [ValueError(1), TypeError('two')])
except ExceptionGroup:
    print(here(traceback.format_exc()))
