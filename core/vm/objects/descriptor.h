// Descriptors: property, classmethod, staticmethod, and the members that __slots__ names.
#pragma once

#include "core/vm/type.h"

namespace coroscope::vm {

/// property(fget, fset, fdel, doc)
struct Property : Object {
  Value getter, setter, deleter;   ///< owned; None where not given
  Value documentation;
  Value name;                      ///< Str, from __set_name__; empty until then
};

/// classmethod(function) and staticmethod(function)
struct FunctionWrapper : Object {
  Value function;            ///< owned
  Value attributes;          ///< its namespace, where `added_values` of the type are: a dict; empty until needed
};

/// A member named by __slots__: `<member 'x' of 'P' objects>`.
struct Member : Object {
  Str* name;
  Type* owner;
  std::uint32_t index;       ///< among Instance::slots or added_values
};

Ref make_static_method(Vm& vm, Value function);
Ref make_class_method(Vm& vm, Value function);
Ref make_member(Vm& vm, Type* owner, Str* name, std::uint32_t index);

void set_up_descriptors(Vm& vm);

}  // namespace coroscope::vm
