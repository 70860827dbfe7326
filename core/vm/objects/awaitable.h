// Small awaitables in C++: what coroutine.__await__() gives, and `anext(iterator, default)`.
#pragma once

#include "core/vm/type.h"

namespace coroscope::vm {

/// coroutine.__await__(): an iterator that runs the coroutine.
struct CoroutineWrapper : Object {
  Value coroutine;           ///< owned
};

/// anext(iterator, default).
struct AnextAwaitable : Object {
  Value wrapped;             ///< what __anext__ gave; owned
  Value iterator;            ///< behind it, once it is awaited; owned
  Value fallback;            ///< the default; owned
};

Ref make_anext_awaitable(Vm& vm, Value wrapped, Value fallback);

/// Methods __await__, __iter__, __next__, send, throw and close for a type with an await_step; close may be given.
void add_awaitable_methods(Vm& vm, Type* type);

void set_up_awaitables(Vm& vm);

}  // namespace coroscope::vm
