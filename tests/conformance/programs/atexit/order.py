# Functions registered with atexit run at the end, the last one first.
import atexit

@atexit.register
def goodbye():
    print('goodbye')

atexit.register(print, 'with', 'arguments', sep='-')
def never():
    print('never')
atexit.register(never)
atexit.unregister(never)
def late():
    atexit.register(print, 'registered at the end')
    print('late')
atexit.register(late)
try:
    atexit.register(3)
except TypeError as e:
    print(e)
print('end of the program', goodbye.__name__)
