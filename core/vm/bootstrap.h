// How a Vm comes to life: the types in the order in which they need each other.
#pragma once

#include "core/vm/vm.h"

namespace coroscope::vm {

///   1. type, object, str, dict, tuple as bare objects, since every type has a name, a namespace and an order
///   2. their and all others' behaviour and methods
///   3. the namespace of built-ins: types and exception classes (functions are added by the library)
void bootstrap(Vm& vm);

/// Computes __mro__ from the base (single inheritance) and stores it.
void set_resolution_order(Vm& vm, Type* type);

void set_up_types(Vm& vm);       ///< object, type, None, Ellipsis, NotImplemented
void set_up_bytes(Vm& vm);
void set_up_iterators(Vm& vm);

}  // namespace coroscope::vm
