// asyncio.Lock. Source: CPython Lib/asyncio/locks.py (3.11).

#include "core/library/asyncio/primitive.h"
#include "core/vm/operations.h"

namespace coroscope::library {
namespace {

using loop::Runtime;
using vm::Arguments;
using vm::ArgumentStyle;
using vm::Ref;
using vm::Value;
using vm::Vm;

struct Lock : Primitive {
  bool locked;
};

Lock* self_of(const Arguments& arguments) { return arguments[0].as<Lock>(); }

const loop::WaitKind kAcquiring{"acquire", [](Vm&, const loop::Waiter* waiter) -> std::string {
  return fmt::format("{} has it", text_of(waiter->owner.as<Lock>()->last));
}};

void take(Vm& vm, Lock* lock) {
  lock->locked = true;
  remember_user(vm, lock);
  record_taken(vm, lock, "acquire");
}

void wake_first(Vm& vm, Lock* lock) {
  WaitNode* const node = lock->line.first;
  if (node != nullptr && !node->waiter->done()) wake(vm, node, Value::of_bool(true));
}

/// acquire(), which gives True; __aenter__ gives None.
vm::Outcome step(Vm& vm, loop::NativeCoroutine* self, vm::Resumption resumption, Value result) {
  auto* coroutine = static_cast<WaitCoroutine*>(self);
  auto* lock = static_cast<Lock*>(coroutine->owner);
  if (coroutine->stage == 0) {
    if (!lock->locked && lock->line.all_cancelled()) {
      take(vm, lock);
      return vm::Outcome::returned(Ref::share(result));
    }
    coroutine->stage = 1;
    return begin_waiting(vm, lock, lock->line, coroutine->node, kAcquiring);
  }
  if (!end_waiting(vm, lock->line, coroutine->node, resumption, nullptr)) {
    if (!lock->locked && vm.stopped == vm::StopReason::k_none &&
        vm::is_instance(vm, vm.error(), Runtime::of(vm).types.cancelled_error)) {
      Ref error = vm.take_error();
      wake_first(vm, lock);
      vm.restore_error(std::move(error));
    }
    return vm::Outcome::raised();
  }
  take(vm, lock);
  return vm::Outcome::returned(Ref::share(result));
}

vm::Outcome step_acquire(Vm& vm, loop::NativeCoroutine* self, vm::Resumption resumption) {
  return step(vm, self, resumption, Value::of_bool(true));
}
vm::Outcome step_enter(Vm& vm, loop::NativeCoroutine* self, vm::Resumption resumption) {
  return step(vm, self, resumption, vm::kNone);
}

bool release_lock(Vm& vm, Lock* lock) {
  if (!lock->locked) {
    vm.raise(vm.types.runtime_error, "Lock is not acquired.");
    return false;
  }
  lock->locked = false;
  record_given(vm, lock, "release");
  wake_first(vm, lock);
  return !vm.has_error();
}

vm::Outcome step_exit(Vm& vm, loop::NativeCoroutine* self, vm::Resumption) {
  auto* coroutine = static_cast<WaitCoroutine*>(self);
  return release_lock(vm, static_cast<Lock*>(coroutine->owner)) ? vm::Outcome::returned(Ref::none()) : vm::Outcome::raised();
}

constexpr loop::CoroutineKind kAcquire{"acquire", "Lock.acquire", "asyncio/locks.py", 93, 114, sizeof(WaitCoroutine), step_acquire, release_wait_coroutine};
constexpr loop::CoroutineKind kEnter{"__aenter__", "_ContextManagerMixin.__aenter__", "asyncio/locks.py", 14, 15, sizeof(WaitCoroutine), step_enter,
                                     release_wait_coroutine};
constexpr loop::CoroutineKind kExit{"__aexit__", "_ContextManagerMixin.__aexit__", "asyncio/locks.py", 20, 20, sizeof(WaitCoroutine), step_exit,
                                    release_wait_coroutine};

Ref method_acquire(Vm& vm, const Arguments& arguments) {
  return make_wait_coroutine(vm, kAcquire, self_of(arguments), &self_of(arguments)->line);
}
Ref method_enter(Vm& vm, const Arguments& arguments) {
  return make_wait_coroutine(vm, kEnter, self_of(arguments), &self_of(arguments)->line);
}
Ref method_exit(Vm& vm, const Arguments& arguments) {
  return make_wait_coroutine(vm, kExit, self_of(arguments), &self_of(arguments)->line);
}
Ref method_release(Vm& vm, const Arguments& arguments) {
  return release_lock(vm, self_of(arguments)) ? Ref::none() : Ref();
}
Ref method_locked(Vm&, const Arguments& arguments) { return Ref::of_bool(self_of(arguments)->locked); }

constexpr vm::NativeDefinition kMethods[] = {
    {"acquire", method_acquire, ArgumentStyle::k_none},
    {"release", method_release, ArgumentStyle::k_none},
    {"locked", method_locked, ArgumentStyle::k_none},
    {"__aenter__", method_enter, ArgumentStyle::k_none},
    {"__aexit__", method_exit, ArgumentStyle::k_counted, 3, 3},
};

bool initialize(Vm& vm, Value self, const Arguments& arguments);

Ref construct(Vm& vm, vm::Type* type, const Arguments& arguments) {
  auto* lock = vm::allocate_instance<Lock>(vm, type);
  begin_primitive(vm, lock, "lock");
  lock->locked = false;
  Ref made = Ref::adopt(Value(lock));
  return type->is_heap_type || initialize(vm, *made, arguments) ? std::move(made) : Ref();
}

bool initialize(Vm& vm, Value, const Arguments& arguments) {
  return read_python_arguments(vm, arguments, "Lock.__init__", true, nullptr, 0, 0, 0, nullptr);
}

Ref repr(Vm& vm, Value self) {
  const auto* lock = self.as<Lock>();
  std::string extra = lock->locked ? "locked" : "unlocked";
  if (lock->line.count > 0) extra += fmt::format(", waiters:{}", lock->line.count);
  return repr_with(vm, self, extra);
}

void destroy(Vm& vm, vm::Object* object) { destroy_primitive<Lock>(vm, object); }

}  // namespace

vm::Type* lock_type(Vm& vm) {
  vm::Type*& type = Runtime::of(vm).types.lock;
  if (type != nullptr) return type;
  type = make_primitive_type<Lock>(vm, "asyncio.locks.Lock", destroy, construct);
  type->can.initialize = initialize;
  type->can.repr = repr;
  vm::add_methods(vm, type, kMethods);
  return type;
}

}  // namespace coroscope::library
