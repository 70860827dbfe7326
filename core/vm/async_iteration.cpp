// `async for`, aiter() and anext().
// Source: CPython Python/ceval.c (3.11), GET_AITER, GET_ANEXT; Python/bltinmodule.c for the functions.

#include "core/vm/objects/async_generator.h"
#include "core/vm/objects/exception.h"
#include "core/vm/operations.h"
#include "core/vm/slow_paths.h"

namespace coroscope::vm {

Ref get_async_iterator(Vm& vm, Ref iterable) {
  Type* type = type_of(vm, *iterable);
  if (type == vm.types.async_generator) return iterable;
  if (!find_in_type(type, vm.names.__aiter__)) {
    return vm.raise(vm.types.type_error, "'async for' requires an object with __aiter__ method, got {}",
                    message_name(type));
  }
  Ref iterator = vm.call_method(*iterable, vm.names.__aiter__, {});
  if (!iterator) return {};
  if (!find_in_type(type_of(vm, *iterator), vm.names.__anext__)) {
    return vm.raise(vm.types.type_error,
                    "'async for' received an object from __aiter__ that does not implement __anext__: {}",
                    type_name(vm, *iterator));
  }
  return iterator;
}

Ref get_async_next(Vm& vm, Value iterator) {
  Type* type = type_of(vm, iterator);
  if (type == vm.types.async_generator) return make_next_step(vm, iterator.as<Generator>());
  if (!find_in_type(type, vm.names.__anext__)) {
    return vm.raise(vm.types.type_error, "'async for' requires an iterator with __anext__ method, got {}",
                    message_name(type));
  }
  Ref given = vm.call_method(iterator, vm.names.__anext__, {});
  if (!given) return {};
  Ref awaitable = get_awaitable(vm, given, 0);
  if (awaitable || vm.stopped != StopReason::k_none) return awaitable;
  Ref reason = vm.take_error();
  Ref error = make_exception(vm, vm.types.type_error,
                             fmt::format("'async for' received an invalid object from __anext__: {}",
                                         type_name(vm, *given)));
  auto* object = error.as<Exception>();
  object->cause = Ref::share(*reason).take();
  object->context = reason.take();
  object->flags |= Exception::kSuppressContext;
  vm.restore_error(std::move(error));
  return {};
}

Ref wrap_async_yield(Frame* frame, Ref value) {
  frame->generator->yields_value = true;
  return value;
}

}  // namespace coroscope::vm
