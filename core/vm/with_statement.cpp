// `with` and `async with`.
// Source: PEP 343; CPython Python/ceval.c (3.11), BEFORE_WITH and BEFORE_ASYNC_WITH.

#include "core/vm/objects/exception.h"
#include "core/vm/objects/object.h"
#include "core/vm/operations.h"
#include "core/vm/slow_paths.h"

namespace coroscope::vm {

bool enter_with(Vm& vm, Ref manager, bool is_async, Value* target) {
  Type* type = type_of(vm, *manager);
  Str* const enter_name = is_async ? vm.names.__aenter__ : vm.names.__enter__;
  Str* const exit_name = is_async ? vm.names.__aexit__ : vm.names.__exit__;
  const std::string_view protocol = is_async ? "asynchronous context manager" : "context manager";
  if (!find_in_type(type, enter_name)) {
    vm.raise(vm.types.type_error, "'{}' object does not support the {} protocol", message_name(type), protocol);
    return false;
  }
  if (!find_in_type(type, exit_name)) {
    vm.raise(vm.types.type_error, "'{}' object does not support the {} protocol (missed {} method)",
             message_name(type), protocol, exit_name->view());
    return false;
  }
  Ref exit = get_attribute(vm, *manager, exit_name);
  if (!exit) return false;
  Ref entered = vm.call_method(*manager, enter_name, {});
  if (!entered) return false;
  target[0] = exit.take();
  target[1] = entered.take();
  return true;
}

Ref call_exit(Vm& vm, Value exit, Value exception) {
  if (!exception) return vm.call(exit, {kNone, kNone, kNone});
  Traceback* traceback = exception.as<Exception>()->traceback;
  return vm.call(exit, {Value(type_of(vm, exception)), exception, traceback != nullptr ? Value(traceback) : kNone});
}

}  // namespace coroscope::vm
