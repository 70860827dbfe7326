// asyncio.Semaphore and BoundedSemaphore. Source: CPython Lib/asyncio/locks.py (3.11).

#include "core/library/asyncio/primitive.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/operations.h"

namespace coroscope::library {
namespace {

using loop::Runtime;
using vm::Arguments;
using vm::ArgumentStyle;
using vm::Ref;
using vm::Value;
using vm::Vm;

struct Semaphore : Primitive {
  std::int64_t value;
  std::int64_t bound;        ///< BoundedSemaphore: the most that it may be; else below 0
};

Semaphore* self_of(const Arguments& arguments) { return arguments[0].as<Semaphore>(); }

const loop::WaitKind kAcquiring{"acquire", [](Vm&, const loop::Waiter* waiter) -> std::string {
  return fmt::format("all its slots are taken, the last one by {}", text_of(waiter->owner.as<Semaphore>()->last));
}};

bool is_locked(const Semaphore* semaphore) { return semaphore->value == 0 || !semaphore->line.all_cancelled(); }

/// Hands a slot to the first who waits.
void wake_next(Vm& vm, Semaphore* semaphore) {
  WaitNode* const node = semaphore->line.first_waiting();
  if (node == nullptr) return;
  --semaphore->value;
  wake(vm, node, Value::of_bool(true));
}

vm::Outcome step(Vm& vm, loop::NativeCoroutine* self, vm::Resumption resumption, Value result) {
  auto* coroutine = static_cast<WaitCoroutine*>(self);
  auto* semaphore = static_cast<Semaphore*>(coroutine->owner);
  if (coroutine->stage == 0) {
    if (!is_locked(semaphore)) {
      --semaphore->value;
      remember_user(vm, semaphore);
      record_taken(vm, semaphore, "acquire");
      return vm::Outcome::returned(Ref::share(result));
    }
    coroutine->stage = 1;
    return begin_waiting(vm, semaphore, semaphore->line, coroutine->node, kAcquiring);
  }
  bool cancelled = false;
  if (!end_waiting(vm, semaphore->line, coroutine->node, resumption, &cancelled)) {
    if (!cancelled && vm.stopped == vm::StopReason::k_none &&
        vm::is_instance(vm, vm.error(), Runtime::of(vm).types.cancelled_error)) {
      Ref error = vm.take_error();
      ++semaphore->value;
      wake_next(vm, semaphore);
      vm.restore_error(std::move(error));
    }
    return vm::Outcome::raised();
  }
  if (semaphore->value > 0) wake_next(vm, semaphore);
  remember_user(vm, semaphore);
  record_taken(vm, semaphore, "acquire");
  return vm::Outcome::returned(Ref::share(result));
}

vm::Outcome step_acquire(Vm& vm, loop::NativeCoroutine* self, vm::Resumption resumption) {
  return step(vm, self, resumption, Value::of_bool(true));
}
vm::Outcome step_enter(Vm& vm, loop::NativeCoroutine* self, vm::Resumption resumption) {
  return step(vm, self, resumption, vm::kNone);
}

bool release_slot(Vm& vm, Semaphore* semaphore) {
  if (semaphore->bound >= 0 && semaphore->value >= semaphore->bound) {
    vm.raise(vm.types.value_error, "BoundedSemaphore released too many times");
    return false;
  }
  ++semaphore->value;
  record_given(vm, semaphore, "release");
  wake_next(vm, semaphore);
  return !vm.has_error();
}

vm::Outcome step_exit(Vm& vm, loop::NativeCoroutine* self, vm::Resumption) {
  auto* semaphore = static_cast<Semaphore*>(static_cast<WaitCoroutine*>(self)->owner);
  return release_slot(vm, semaphore) ? vm::Outcome::returned(Ref::none()) : vm::Outcome::raised();
}

constexpr loop::CoroutineKind kAcquire{"acquire", "Semaphore.acquire", "asyncio/locks.py", 364, 387, sizeof(WaitCoroutine), step_acquire,
                                       release_wait_coroutine};
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
  return release_slot(vm, self_of(arguments)) ? Ref::none() : Ref();
}
Ref method_locked(Vm&, const Arguments& arguments) { return Ref::of_bool(is_locked(self_of(arguments))); }
Ref get_value(Vm& vm, const Arguments& arguments) { return vm::make_int(vm, self_of(arguments)->value); }

constexpr vm::NativeDefinition kMethods[] = {
    {"acquire", method_acquire, ArgumentStyle::k_none},
    {"release", method_release, ArgumentStyle::k_none},
    {"locked", method_locked, ArgumentStyle::k_none},
    {"__aenter__", method_enter, ArgumentStyle::k_none},
    {"__aexit__", method_exit, ArgumentStyle::k_counted, 3, 3},
};

bool initialize(Vm& vm, Value self, const Arguments& arguments);

Ref construct(Vm& vm, vm::Type* type, const Arguments& arguments) {
  auto* semaphore = vm::allocate_instance<Semaphore>(vm, type);
  begin_primitive(vm, semaphore, "semaphore");
  semaphore->value = 1;
  semaphore->bound = -1;
  Ref made = Ref::adopt(Value(semaphore));
  return type->is_heap_type || initialize(vm, *made, arguments) ? std::move(made) : Ref();
}

bool initialize(Vm& vm, Value self, const Arguments& arguments) {
  static const char* const names[] = {"value"};
  Value given;
  const bool bounded = vm::is_instance(vm, self, Runtime::of(vm).types.bounded_semaphore);
  if (!read_python_arguments(vm, arguments, bounded ? "BoundedSemaphore.__init__" : "Semaphore.__init__", true, names, 1, 0, 1, &given)) return false;
  std::int64_t value = 1;
  if (given) {
    const std::optional<bool> negative = vm::less(vm, given, Value::of_int(0));
    if (!negative) return false;
    if (*negative) {
      vm.raise(vm.types.value_error, "Semaphore initial value must be >= 0");
      return false;
    }
    const std::optional<std::int64_t> number = vm::to_int64(vm, given);
    if (!number) {
      vm.raise(vm.types.type_error, "Semaphore initial value must be an int, not '{}'", vm::type_name(vm, given));
      return false;
    }
    value = *number;
  }
  self.as<Semaphore>()->value = value;
  self.as<Semaphore>()->bound = bounded ? value : -1;
  return true;
}

Ref repr(Vm& vm, Value self) {
  const auto* semaphore = self.as<Semaphore>();
  std::string extra = is_locked(semaphore) ? "locked" : fmt::format("unlocked, value:{}", semaphore->value);
  if (semaphore->line.count > 0) extra += fmt::format(", waiters:{}", semaphore->line.count);
  return repr_with(vm, self, extra);
}

void destroy(Vm& vm, vm::Object* object) { destroy_primitive<Semaphore>(vm, object); }

}  // namespace

vm::Type* semaphore_type(Vm& vm) {
  vm::Type*& type = Runtime::of(vm).types.semaphore;
  if (type != nullptr) return type;
  type = make_primitive_type<Semaphore>(vm, "asyncio.locks.Semaphore", destroy, construct);
  type->can.initialize = initialize;
  type->can.repr = repr;
  vm::add_methods(vm, type, kMethods);
  vm::add_getter(vm, type, "_value", get_value);
  return type;
}

vm::Type* bounded_semaphore_type(Vm& vm) {
  vm::Type*& type = Runtime::of(vm).types.bounded_semaphore;
  if (type != nullptr) return type;
  type = make_primitive_type<Semaphore>(vm, "asyncio.locks.BoundedSemaphore", destroy, construct, semaphore_type(vm));
  type->can.initialize = initialize;
  type->can.repr = repr;
  return type;
}

}  // namespace coroscope::library
