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

/// The usual rules: data descriptor of the type, instance namespace, other attribute of the type.
/// Source: CPython Objects/object.c, _PyObject_GenericGetAttrWithDict.
Ref generic_get_attribute(Vm& vm, Value object, Str* name);
bool generic_set_attribute(Vm& vm, Value object, Str* name, Value value);
void raise_no_attribute(Vm& vm, Value object, Str* name);
/// An attribute found in a type, as an instance shows it.
Ref bind(Vm& vm, Value descriptor, Value object);
/// Does it stand before an instance's own attribute of the same name?
bool is_data_descriptor(Value found);
/// `<__main__.P object at 0x7f…>`
Ref default_repr(Vm& vm, Value object);
/// The getset `__dict__` or `__weakref__` of a class whose instances have a namespace.
void add_namespace_getter(Vm& vm, Type* type, Str* name);

/// dir(object) without __dir__: the names of its namespace and its class, sorted.
Ref make_list_of_names(Vm& vm, Value object);

void set_up_type_type(Vm& vm);        ///< type_object.cpp
void finish_object_type(Vm& vm);      ///< object's methods, when functions exist
void add_type_methods(Vm& vm);        ///< type's
void set_up_mapping_proxy(Vm& vm);
void set_up_super(Vm& vm);
/// super().name(…): fills target[0] with a plain function behind the class and target[1] with the instance, both owned.
/// False, and no error: it is no plain method.
bool find_super_method(Vm& vm, Value super, Str* name, Value* target);
void set_up_generic_alias(Vm& vm);
/// A read-only view of a mapping: `mappingproxy({...})`.
Ref make_mapping_proxy(Vm& vm, Value mapping);
/// Can it be subscripted, as list and dict can? (Built-in types that PEP 585 made generic.)
bool is_generic_class(const Type* type);
/// `list[int]`
Ref make_generic_alias(Vm& vm, Value origin, Value arguments);
/// `int | str`; NotImplemented if one side is no type.
Ref make_union(Vm& vm, Value left, Value right);

}  // namespace coroscope::vm
