// Interned strings that the VM itself asks for.
#pragma once

namespace coroscope::vm {

struct Str;

#define COROSCOPE_VM_NAMES(NAME)                                                                                      \
  NAME(__name__) NAME(__qualname__) NAME(__module__) NAME(__doc__) NAME(__dict__) NAME(__class__) NAME(__init__)      \
  NAME(__new__) NAME(__del__) NAME(__repr__) NAME(__str__) NAME(__format__) NAME(__hash__) NAME(__bool__)             \
  NAME(__len__) NAME(__eq__) NAME(__ne__) NAME(__lt__) NAME(__le__) NAME(__gt__) NAME(__ge__) NAME(__add__)           \
  NAME(__radd__) NAME(__iadd__) NAME(__sub__) NAME(__rsub__) NAME(__mul__) NAME(__rmul__) NAME(__truediv__)           \
  NAME(__floordiv__) NAME(__mod__) NAME(__pow__) NAME(__neg__) NAME(__pos__) NAME(__invert__) NAME(__abs__)           \
  NAME(__getitem__) NAME(__setitem__) NAME(__delitem__) NAME(__contains__) NAME(__iter__) NAME(__next__)              \
  NAME(__call__) NAME(__get__) NAME(__set__) NAME(__delete__) NAME(__getattr__) NAME(__getattribute__)                \
  NAME(__setattr__) NAME(__delattr__) NAME(__enter__) NAME(__exit__) NAME(__aenter__) NAME(__aexit__)                 \
  NAME(__await__) NAME(__aiter__) NAME(__anext__) NAME(__index__) NAME(__int__) NAME(__float__) NAME(__round__)       \
  NAME(__reversed__) NAME(__missing__) NAME(__set_name__) NAME(__init_subclass__) NAME(__annotations__)               \
  NAME(__defaults__) NAME(__kwdefaults__) NAME(__closure__) NAME(__code__) NAME(__globals__) NAME(__wrapped__)        \
  NAME(__mro__) NAME(__bases__) NAME(__cause__) NAME(__context__) NAME(__suppress_context__) NAME(__traceback__)      \
  NAME(__notes__) NAME(__file__) NAME(__builtins__) NAME(__all__) NAME(__slots__) NAME(__match_args__)                \
  NAME(__class_getitem__) NAME(__length_hint__) NAME(__instancecheck__) NAME(__subclasscheck__) NAME(__main__)        \
  NAME(builtins) NAME(args) NAME(value) NAME(send) NAME(close) NAME(keys) NAME(sep) NAME(end) NAME(file) NAME(flush)  \
  NAME(key) NAME(reverse) NAME(start) NAME(strict) NAME(write) NAME(strerror) NAME(filename) NAME(name)   \
  NAME(obj) NAME(code) NAME(message) NAME(exceptions) NAME(append)                                                   \
  NAME(__rtruediv__) NAME(__rfloordiv__) NAME(__rmod__) NAME(__rpow__) NAME(__lshift__) NAME(__rlshift__)            \
  NAME(__rshift__) NAME(__rrshift__) NAME(__and__) NAME(__rand__) NAME(__or__) NAME(__ror__) NAME(__xor__)            \
  NAME(__rxor__) NAME(__matmul__) NAME(__rmatmul__) NAME(__divmod__) NAME(__rdivmod__) NAME(__isub__) NAME(__imul__)  \
  NAME(__itruediv__) NAME(__ifloordiv__) NAME(__imod__) NAME(__ipow__) NAME(__ilshift__) NAME(__irshift__)            \
  NAME(__iand__) NAME(__ior__) NAME(__ixor__) NAME(__imatmul__) NAME(__trunc__) NAME(__floor__)     \
  NAME(__ceil__) NAME(__bytes__) NAME(__dir__) NAME(__prepare__) NAME(__mro_entries__) NAME(__classcell__)            \
  NAME(__abstractmethods__) NAME(__weakref__) NAME(__objclass__) NAME(__self__) NAME(__subclasses__)   \
  NAME(__isabstractmethod__) NAME(__origin__) NAME(__args__) NAME(__parameters__) NAME(mro) NAME(metaclass)           \
  NAME(__base__) NAME(__text_signature__) NAME(__reduce__) NAME(__reduce_ex__) NAME(__sizeof__) NAME(__type_params__) \
  NAME(__getstate__) NAME(__path__) NAME(__loader__) NAME(__spec__) NAME(__package__) NAME(__future__) NAME(self)

/// One member for each name above, filled in when a Vm starts.
struct Names {
#define NAME(identifier) Str* identifier = nullptr;
  COROSCOPE_VM_NAMES(NAME)
#undef NAME
};

}  // namespace coroscope::vm
