// Attributes of any object: instance namespaces, descriptors, the usual rules of lookup.
#pragma once

#include "core/vm/objects/dict.h"
#include "core/vm/objects/function.h"

namespace coroscope::vm {

/// An attribute computed in C++.
struct GetSet : Object {
  Str* name;
  NativeCall getter;         ///< gets self
  NativeCall setter;         ///< gets self and the value; null: read-only
  Type* owner;
};

/// Where an object keeps attributes that the program gives it; null if it takes none. Points at an empty Value until
/// the first one is set.
Value* instance_namespace(Value object);

/// The usual rules: data descriptor of the type, instance namespace, other attribute of the type.
/// Source: CPython Objects/object.c, _PyObject_GenericGetAttrWithDict.
Ref generic_get_attribute(Vm& vm, Value object, Str* name);
bool generic_set_attribute(Vm& vm, Value object, Str* name, Value value);
void raise_no_attribute(Vm& vm, Value object, Str* name);

}  // namespace coroscope::vm
