# Each operator as a function.
import operator as op

print(op.add(1, 2), op.sub(5, 3), op.mul(2, 3), op.truediv(7, 2), op.floordiv(7, 2), op.mod(7, 3), op.pow(2, 5), op.neg(4), op.pos(-4), op.abs(-3))
print(op.lt(1, 2), op.le(2, 2), op.eq(1, 1.0), op.ne(1, 2), op.ge(1, 2), op.gt(1, 2), op.is_(None, None), op.is_not(1, None), op.not_([]), op.truth('x'))
print(op.and_(6, 3), op.or_(6, 3), op.xor(6, 3), op.inv(6), op.invert(6), op.lshift(1, 4), op.rshift(16, 2), op.index(True), op.matmul.__name__)
print(op.concat([1], [2]), op.contains('abc', 'b'), op.countOf([1, 2, 1], 1), op.indexOf('abc', 'c'), op.getitem({'a': 5}, 'a'), op.length_hint([1, 2]))
items = [1, 2, 3]
op.setitem(items, 0, 'first')
op.delitem(items, slice(1, 2))
print(items, op.iadd(items, [4]), items, op.imul(3, 4), op.iconcat([1], [2]), op.__add__(1, 1), op.call(max, 3, 9), op.iand(6, 3))
from functools import reduce
print(reduce(op.mul, range(1, 6)), list(map(op.add, [1, 2], [10, 20])), reduce(op.concat, ['a', 'b', 'c']))
for action in (lambda: op.add(1, 'x'), lambda: op.indexOf([1], 5), lambda: op.concat(1, 2), lambda: op.getitem([], 0), lambda: op.index(1.5)):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)
