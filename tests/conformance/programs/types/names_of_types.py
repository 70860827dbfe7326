# The names that the module types gives to types without a built-in name.
import sys
import types


class C:
    __slots__ = ('slot',)

    def method(self):
        pass


async def coroutine():
    pass


async def async_generator():
    yield


def generator():
    yield


c = coroutine()
checks = [(generator, 'FunctionType'), (lambda: 0, 'LambdaType'), (generator(), 'GeneratorType'), (c, 'CoroutineType'),
          (async_generator(), 'AsyncGeneratorType'), (C().method, 'MethodType'), (len, 'BuiltinFunctionType'), ([].append, 'BuiltinMethodType'),
          (str.join, 'MethodDescriptorType'), (types, 'ModuleType'), (C.slot, 'MemberDescriptorType'), (generator.__code__, 'CodeType'),
          (C.__dict__, 'MappingProxyType'), (list[int], 'GenericAlias'), (int | str, 'UnionType'), (None, 'NoneType'), (..., 'EllipsisType'),
          (NotImplemented, 'NotImplementedType'), (types.SimpleNamespace(), 'SimpleNamespace')]
for value, name in checks:
    print(name, isinstance(value, getattr(types, name)), getattr(types, name).__name__)
c.close()
try:
    1 / 0
except ZeroDivisionError as error:
    print(isinstance(error.__traceback__, types.TracebackType), isinstance(error.__traceback__.tb_frame, types.FrameType))
print(types.LambdaType is types.FunctionType, isinstance(sys, types.ModuleType))
bound = types.MethodType(lambda self, n: (type(self).__name__, n), C())
print(bound(5), bound.__self__.__class__.__name__)
view = types.MappingProxyType({'a': 1})
print(view, view['a'], len(view))
try:
    view['a'] = 2
except TypeError as error:
    print(error)
