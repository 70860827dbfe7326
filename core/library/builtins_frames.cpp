// Built-in functions that look at the running frame, and aiter() and anext().

#include "core/library/builtins.h"
#include "core/vm/objects/awaitable.h"
#include "core/vm/objects/frame_object.h"
#include "core/vm/operations.h"

namespace coroscope::library {
namespace {

using vm::Arguments;
using vm::ArgumentStyle;
using vm::Ref;
using vm::Value;
using vm::Vm;

Ref globals(Vm& vm, const Arguments&) { return Ref::share(Value(vm::running_frame(vm)->function->globals)); }

Ref locals(Vm& vm, const Arguments&) { return vm::locals_of(vm, vm::running_frame(vm)); }

Ref aiter(Vm& vm, const Arguments& arguments) {
  vm::Type* type = vm::type_of(vm, arguments[0]);
  if (!vm::find_in_type(type, vm.names.__aiter__)) {
    return vm.raise(vm.types.type_error, "'{}' object is not an async iterable", message_name(type));
  }
  Ref iterator = vm.call_method(arguments[0], vm.names.__aiter__, {});
  if (!iterator || vm::find_in_type(vm::type_of(vm, *iterator), vm.names.__anext__)) return iterator;
  return vm.raise(vm.types.type_error, "aiter() returned not an async iterator of type '{}'", vm::type_name(vm, *iterator));
}

Ref anext(Vm& vm, const Arguments& arguments) {
  vm::Type* type = vm::type_of(vm, arguments[0]);
  if (!vm::find_in_type(type, vm.names.__anext__)) {
    return vm.raise(vm.types.type_error, "'{}' object is not an async iterator", message_name(type));
  }
  Ref awaitable = vm.call_method(arguments[0], vm.names.__anext__, {});
  if (!awaitable || arguments.positional == 1) return awaitable;
  return vm::make_anext_awaitable(vm, *awaitable, arguments[1]);
}

constexpr vm::NativeDefinition kFunctions[] = {
    {"globals", globals, ArgumentStyle::k_none},
    {"locals", locals, ArgumentStyle::k_none},
    {"aiter", aiter, ArgumentStyle::k_one},
    {"anext", anext, ArgumentStyle::k_counted, 1, 2},
};

}  // namespace

std::span<const vm::NativeDefinition> frame_functions() { return kFunctions; }

}  // namespace coroscope::library
