// What can become a task: coroutines, and objects with __await__, which are wrapped into one.
// Source: CPython Lib/asyncio/tasks.py and coroutines.py (3.11).

#include "core/loop/loop_object.h"
#include "core/loop/native_coroutine.h"
#include "core/loop/task.h"
#include "core/vm/objects/async_generator.h"
#include "core/vm/operations.h"
#include "core/vm/slow_paths.h"

namespace coroscope::loop {

using vm::Ref;
using vm::Value;
using vm::Vm;

namespace {

/// An instance of a class of the program that derives from collections.abc.Coroutine.
bool is_coroutine_class(Vm& vm, Value value) {
  const vm::Type* type = value.object()->type;
  if (!type->is_heap_type || !vm::find_in_type(type, vm.names.__await__)) return false;
  for (const char* name : {"send", "throw", "close"}) {
    if (!vm::find_in_type(type, vm.intern(name))) return false;
  }
  return true;
}

}  // namespace

bool check_coroutine(Vm& vm, Value value) {
  if (is_coroutine(vm, value)) return true;
  vm.raise(vm.types.type_error, "a coroutine was expected, got {}", vm::repr_text(vm, value).value_or("?"));
  return false;
}

bool is_coroutine(Vm& vm, Value value) {
  if (!value.is_object()) return false;
  const vm::Type* type = value.object()->type;
  return type == vm.types.coroutine || type == vm.types.generator || is_native_coroutine(vm, value) ||
         type == vm.types.async_generator_step || type == vm.types.async_generator_throw ||
         type == vm.types.coroutine_wrapper || is_coroutine_class(vm, value);
}

namespace {

enum WrapStage : std::uint8_t { k_begin, k_under_way };

/// The coroutine that ensure_future makes of an object with __await__: `return (yield from awaitable.__await__())`.
struct AwaitableWrapper : NativeCoroutine {
  Value awaitable;           // owned
};

vm::Outcome step_wrapper(Vm& vm, NativeCoroutine* self, vm::Resumption resumption) {
  auto* wrapper = static_cast<AwaitableWrapper*>(self);
  if (wrapper->stage == k_begin) {
    wrapper->stage = k_under_way;
    Ref iterator = vm::get_awaitable(vm, Ref::share(wrapper->awaitable), 0);
    if (!iterator) return vm::Outcome::raised();
    vm::release(std::exchange(wrapper->awaitable, iterator.take()));
  }
  return vm::step_awaitable(vm, wrapper->awaitable, resumption);
}

void release_wrapper(Vm&, NativeCoroutine* self) { vm::release(static_cast<AwaitableWrapper*>(self)->awaitable); }

constexpr CoroutineKind kWrapper{"_wrap_awaitable", "_wrap_awaitable", "asyncio/tasks.py", 688, 694, sizeof(AwaitableWrapper), step_wrapper, release_wrapper};

bool is_awaitable(Vm& vm, Value value) { return static_cast<bool>(vm::find_in_type(vm::type_of(vm, value), vm.names.__await__)); }

}  // namespace

Ref ensure_future(Vm& vm, Value value, LoopObject* loop) {
  if (is_future(vm, value)) {
    if (loop == nullptr || value.as<Future>()->loop == loop) return Ref::share(value);
    return vm.raise(vm.types.value_error, "The future belongs to a different loop than the one specified as the loop argument");
  }
  Ref coroutine = Ref::share(value);
  if (!is_coroutine(vm, value)) {
    if (!is_awaitable(vm, value)) {
      return vm.raise(vm.types.type_error, "An asyncio.Future, a coroutine or an awaitable is required");
    }
    auto* wrapper = make_native_coroutine<AwaitableWrapper>(vm, Runtime::of(vm).types.native_coroutine, kWrapper);
    wrapper->awaitable = coroutine.take();
    coroutine = Ref::adopt(Value(wrapper));
  }
  if (loop == nullptr) loop = event_loop_of_thread(vm);
  return loop != nullptr ? create_task(vm, loop, *coroutine, vm::kEmpty, vm::kEmpty) : Ref();
}

}  // namespace coroscope::loop
