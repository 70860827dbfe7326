#include "core/vm/objects/awaitable.h"

#include "core/vm/objects/containers.h"
#include "core/vm/objects/exception.h"
#include "core/vm/objects/generator.h"
#include "core/vm/operations.h"
#include "core/vm/slow_paths.h"

namespace coroscope::vm {
namespace {

// ------------------------------------------------------------------------------------------------ any await_step by hand

Outcome step_of(Vm& vm, Value self, Resumption resumption) {
  return self.object()->type->can.await_step(vm, self, resumption);
}

Ref iterate_itself(Vm&, Value self) { return Ref::share(self); }

Ref next_of(Vm& vm, Value self) {
  return outcome_to_result(vm, step_of(vm, self, {kNone, kEmpty}));
}

Ref method_itself(Vm&, const Arguments& a) { return Ref::share(a[0]); }
Ref method_next(Vm& vm, const Arguments& a) { return next_of(vm, a[0]); }
Ref method_send(Vm& vm, const Arguments& a) { return outcome_to_result(vm, step_of(vm, a[0], {a[1], kEmpty})); }

Ref method_throw(Vm& vm, const Arguments& a) {
  Ref exception = exception_to_throw(vm, a[1], a.get(2), a.get(3));
  if (!exception) return {};
  return outcome_to_result(vm, step_of(vm, a[0], {kEmpty, *exception}));
}

Ref method_close(Vm& vm, const Arguments& a) {
  Ref exit = make_exception(vm, vm.types.generator_exit, "");
  Outcome outcome = step_of(vm, a[0], {kEmpty, *exit});
  if (outcome.kind == Outcome::Kind::k_yielded) {
    return vm.raise(vm.types.runtime_error, "{} ignored GeneratorExit", type_name(vm, a[0]));
  }
  if (outcome.kind == Outcome::Kind::k_returned || vm.catch_error(vm.types.generator_exit)) return Ref::none();
  return {};
}

constexpr NativeDefinition kMethods[] = {
    {"__await__", method_itself, ArgumentStyle::k_none}, {"__iter__", method_itself, ArgumentStyle::k_none},
    {"__next__", method_next, ArgumentStyle::k_none},    {"send", method_send, ArgumentStyle::k_one},
    {"throw", method_throw, ArgumentStyle::k_counted, 1, 3}, {"close", method_close, ArgumentStyle::k_none},
};

// ------------------------------------------------------------------------------------------------ coroutine.__await__()

Outcome step_wrapper(Vm& vm, Value self, Resumption resumption) {
  return step_awaitable_checked(vm, self.as<CoroutineWrapper>()->coroutine, resumption);
}

void destroy_wrapper(Vm& vm, Object* object) {
  const Value coroutine = static_cast<CoroutineWrapper*>(object)->coroutine;
  vm.heap.free(object, sizeof(CoroutineWrapper));
  release(coroutine);
}

Ref method_await(Vm& vm, const Arguments& a) {
  auto* wrapper = vm.allocate<CoroutineWrapper>(vm.types.coroutine_wrapper);
  wrapper->coroutine = Ref::share(a[0]).take();
  return Ref::adopt(Value(wrapper));
}

Ref method_close_wrapper(Vm& vm, const Arguments& a) {
  const Value coroutine = a[0].as<CoroutineWrapper>()->coroutine;
  if (coroutine.object()->type->layout != Layout::k_generator) return vm.call_method(coroutine, vm.names.close, {});
  return close(vm, coroutine.as<Generator>()) ? Ref::none() : Ref();
}

constexpr NativeDefinition kWrapperMethods[] = {{"close", method_close_wrapper, ArgumentStyle::k_none}};
constexpr NativeDefinition kCoroutineMethods[] = {{"__await__", method_await, ArgumentStyle::k_none}};

// ------------------------------------------------------------------------------------------------ anext with a default

Outcome step_anext(Vm& vm, Value self, Resumption resumption) {
  auto* anext = self.as<AnextAwaitable>();
  if (!anext->iterator) {
    Ref iterator = get_awaitable(vm, Ref::share(anext->wrapped), 0);
    if (!iterator) return Outcome::raised();
    anext->iterator = iterator.take();
  }
  Outcome outcome = step_awaitable_checked(vm, anext->iterator, resumption);
  if (outcome.kind == Outcome::Kind::k_raised && vm.catch_error(vm.types.stop_async_iteration)) {
    return Outcome::returned(Ref::share(anext->fallback));
  }
  return outcome;
}

void destroy_anext(Vm& vm, Object* object) {
  const AnextAwaitable copy = *static_cast<AnextAwaitable*>(object);
  vm.heap.free(object, sizeof(AnextAwaitable));
  for (Value value : {copy.wrapped, copy.iterator, copy.fallback}) release(value);
}

}  // namespace

Ref make_anext_awaitable(Vm& vm, Value wrapped, Value fallback) {
  auto* anext = vm.allocate<AnextAwaitable>(vm.types.anext_awaitable);
  anext->wrapped = Ref::share(wrapped).take();
  anext->iterator = kEmpty;
  anext->fallback = Ref::share(fallback).take();
  return Ref::adopt(Value(anext));
}

void add_awaitable_methods(Vm& vm, Type* type) {
  type->can.iterate = iterate_itself;
  type->can.next = next_of;
  type->can.construct = nullptr;
  add_methods(vm, type, kMethods);
}

void set_up_awaitables(Vm& vm) {
  Types& types = vm.types;
  types.coroutine_wrapper =
      vm.make_type("coroutine_wrapper", types.object, Layout::k_native, sizeof(CoroutineWrapper));
  types.coroutine_wrapper->can.destroy = destroy_wrapper;
  types.coroutine_wrapper->can.await_step = step_wrapper;
  add_awaitable_methods(vm, types.coroutine_wrapper);
  add_methods(vm, types.coroutine_wrapper, kWrapperMethods);
  add_methods(vm, types.coroutine, kCoroutineMethods);

  types.anext_awaitable = vm.make_type("anext_awaitable", types.object, Layout::k_native, sizeof(AnextAwaitable));
  types.anext_awaitable->can.destroy = destroy_anext;
  types.anext_awaitable->can.await_step = step_anext;
  add_awaitable_methods(vm, types.anext_awaitable);
}

}  // namespace coroscope::vm
