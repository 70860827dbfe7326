# A global name hides the built-in one, until it is deleted.
def f():
    return len([1, 2, 3])

print(f())
len = lambda x: "mine"
print(f())
del len
print(f())
def g():
    sum = max
    return sum([1, 5])
print(g())
list = [1, 2]
try:
    list("ab")
except TypeError as error:
    print(error)
del list
print(list("ab"))
try:
    del list
except NameError as error:
    print(error)
import builtins
print(builtins.len is len, builtins.max([1, 2]))
