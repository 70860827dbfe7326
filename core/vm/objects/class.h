// Making classes: what the `class` statement and type(name, bases, namespace) do.
// Source: CPython Python/bltinmodule.c, builtin___build_class__; Objects/typeobject.c, type_new.
#pragma once

#include "core/vm/objects/dict.h"
#include "core/vm/type.h"

namespace coroscope::vm {

struct CodeObject;
struct Frame;

/// BUILD_CLASS: `window` holds the bases as a tuple, the keywords as a dict and the cells of the body's free variables;
/// all consumed.
Ref build_class(Vm& vm, Frame* frame, Value* window, CodeObject* body);

/// type.__new__(metatype, name, bases, namespace, **keywords).
Ref make_class(Vm& vm, Type* metatype, Str* name, Tuple* bases, Dict* namespace_dict, const Arguments& keywords);

/// The most derived metatype of `metatype` and of the bases' types; null: TypeError.
Type* calculate_metatype(Vm& vm, Type* metatype, const Tuple* bases);

/// __mro__ by C3 linearisation from `type->bases`. Empty: TypeError.
/// Source: "The Python 2.3 Method Resolution Order"; CPython Objects/typeobject.c, pmerge.
Ref linearize(Vm& vm, Type* type);

/// Remembers a class among its bases' subclasses.
void register_subclass(Vm& vm, Type* base, Type* subclass);

/// cls.__bases__ = bases. False: TypeError.
bool set_bases(Vm& vm, Type* type, Tuple* bases);

/// Sets a name in a class's dictionary (empty value: deletes it), and what follows from it: the versions and the behaviour
/// of the class and its subclasses. `name` is interned. False: raised.
bool set_class_attribute(Vm& vm, Type* type, Str* name, Value value);

}  // namespace coroscope::vm
