// What `await` and `yield from` do with things that are no generators of ours.

#include "core/vm/objects/awaitable.h"
#include "core/vm/objects/changed_generator.h"
#include "core/vm/objects/exception.h"
#include "core/vm/objects/generator.h"
#include "core/vm/operations.h"
#include "core/vm/slow_paths.h"

namespace coroscope::vm {

Ref get_yield_from_iter(Vm& vm, Frame* frame, Ref iterable) {
  Type* type = type_of(vm, *iterable);
  if (type == vm.types.generator) return iterable;
  if (type == vm.types.coroutine_wrapper) return Ref::share(iterable.as<CoroutineWrapper>()->coroutine);
  if (type == vm.types.coroutine) {
    const bytecode::Code& code = *frame->code()->code;
    if (code.kind == bytecode::CodeKind::k_coroutine || code.is_iterable_coroutine) return iterable;
    return vm.raise(vm.types.type_error, "cannot 'yield from' a coroutine object in a non-coroutine generator");
  }
  return iterate(vm, *iterable);
}

Ref get_awaitable(Vm& vm, Ref value, std::uint16_t context) {
  Type* type = type_of(vm, *value);
  if (type == vm.types.coroutine || type->can.await_step != nullptr) return value;
  if (type == vm.types.generator && value.as<Generator>()->frame.code()->code->is_iterable_coroutine) return value;
  const Value method = find_in_type(type, vm.names.__await__);
  if (!method) {
    if (context == 1 || context == 2) {
      return vm.raise(vm.types.type_error,
                      "'async with' received an object from {} that does not implement __await__: {}",
                      context == 1 ? "__aenter__" : "__aexit__", message_name(type));
    }
    return vm.raise(vm.types.type_error, "object {} can't be used in 'await' expression", message_name(type));
  }
  Ref iterator = vm.call_method(*value, vm.names.__await__, {});
  if (!iterator) return {};
  Type* got = type_of(vm, *iterator);
  if (got->is_subtype_of(vm.types.coroutine)) return vm.raise(vm.types.type_error, "__await__() returned a coroutine");
  if (got == vm.types.coroutine_wrapper) return Ref::share(iterator.as<CoroutineWrapper>()->coroutine);
  if (got->can.next == nullptr && got->can.await_step == nullptr) {
    return vm.raise(vm.types.type_error, "__await__() returned non-iterator of type '{}'", message_name(got));
  }
  return iterator;
}

namespace {

/// What a call of next, send or throw came to: a value was yielded, or StopIteration says that it returned.
Outcome outcome_of(Vm& vm, Ref result) {
  if (result) return Outcome::yielded(std::move(result));
  if (vm.stopped != StopReason::k_none) return Outcome::raised();
  if (!vm.has_error()) return Outcome::returned(Ref::none());
  if (!is_instance(vm, vm.error(), vm.types.stop_iteration)) return Outcome::raised();
  Ref stop = vm.take_error();
  Ref value = get_attribute(vm, *stop, vm.names.value);
  return value ? Outcome::returned(std::move(value)) : Outcome::raised();
}

}  // namespace

Outcome step_awaitable(Vm& vm, Value awaitable, Resumption resumption) {
  Type* type = type_of(vm, awaitable);
  if (type->can.await_step != nullptr) return type->can.await_step(vm, awaitable, resumption);
  if (type == vm.types.changed_generator) [[unlikely]] return delegate_to_changed(vm, awaitable.as<Generator>(), resumption);
  if (type->layout == Layout::k_generator) {
    auto* generator = awaitable.as<Generator>();
    if (resumption.exception) return throw_into(vm, generator, resumption.exception);
    if (generator->is_finished()) return Outcome::returned(Ref::none());
    if (state_of(generator) == GeneratorState::k_running) {
      vm.raise(vm.types.value_error, "{} already executing", kind_name(generator));
      return Outcome::raised();
    }
    return vm.resume(generator, {resumption.sent ? resumption.sent : kNone, kEmpty});
  }
  if (resumption.exception) {
    const bool is_exit = is_instance(vm, resumption.exception, vm.types.generator_exit);
    Ref method = find_attribute(vm, awaitable, vm.intern(is_exit ? "close" : "throw"));
    if (vm.has_error()) return Outcome::raised();
    if (is_exit || !method) {
      if (method && !vm.call(*method, {})) return Outcome::raised();
      vm.restore_error(Ref::share(resumption.exception));
      return Outcome::raised();
    }
    return outcome_of(vm, vm.call(*method, {resumption.exception}));
  }
  if (!resumption.sent || resumption.sent.is_none()) {
    // An iterator of the program ends with the value of its StopIteration.
    return outcome_of(vm, type->is_heap_type ? next_or_raise(vm, awaitable) : next(vm, awaitable));
  }
  return outcome_of(vm, vm.call_method(awaitable, vm.names.send, {resumption.sent}));
}

Outcome step_awaitable_checked(Vm& vm, Value awaitable, Resumption resumption) {
  if (type_of(vm, awaitable) != vm.types.coroutine) return step_awaitable(vm, awaitable, resumption);
  auto* coroutine = awaitable.as<Generator>();
  if (resumption.exception) return throw_into(vm, coroutine, resumption.exception);
  if (coroutine->is_finished()) {
    vm.raise(vm.types.runtime_error, "cannot reuse already awaited coroutine");
    return Outcome::raised();
  }
  if (state_of(coroutine) == GeneratorState::k_running) {
    vm.raise(vm.types.value_error, "coroutine already executing");
    return Outcome::raised();
  }
  return vm.resume(coroutine, {resumption.sent ? resumption.sent : kNone, kEmpty});
}

}  // namespace coroscope::vm
