// weakref.ref and weakref.proxy: references that do not keep their object alive. An object that has some bears a flag,
// and the Vm knows them (Vm::weak_references, oldest first).
#pragma once

#include <vector>

#include "core/vm/type.h"

namespace coroscope::vm {

struct WeakReference : Object {
  Object* target;              ///< borrowed; null when it is gone
  Value callback;              ///< called with this reference when the target goes; empty: none; owned
  std::uint64_t target_hash;   ///< valid if `has_hash`
  bool has_hash;
};

/// A new reference of a type (ref, a subclass, or one of the proxies); TypeError `cannot create weak reference to 'int'
/// object`. A plain one without a callback is shared.
Ref make_weak_reference(Vm& vm, Type* type, Value target, Value callback);
/// All references to an object that are alive, oldest first; borrowed.
std::vector<WeakReference*> weak_references_to(Vm& vm, Value target);
/// The object is about to go: its references forget it, then their callbacks are called, the newest first.
void clear_weak_references(Vm& vm, Object* target);
/// A reference itself goes.
void forget_weak_reference(Vm& vm, WeakReference* reference);

/// Makes the type of ref, when the module weakref is first imported.
void set_up_weak_references(Vm& vm);
/// Makes the types of proxies; gives that of proxies of what can be called.
Type* set_up_weak_proxies(Vm& vm);

}  // namespace coroscope::vm
