// asyncio.Semaphore and BoundedSemaphore. Source: CPython Lib/asyncio/locks.py (3.11).

#include "core/library/asyncio/acquirable.h"
#include "core/vm/objects/numbers.h"

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

  static const loop::WaitKind kWaiting;
  static constexpr const char* kAcquireName = "Semaphore.acquire";
  static constexpr int kAcquireDefinition = 364, kAcquireWaiting = 387;

  bool is_free() const { return value != 0 && line.all_cancelled(); }
  void take(Vm& vm) {
    --value;
    remember_user(vm, this);
    record_taken(vm, this, "acquire");
  }
  /// Whoever woke it has taken the slot for it.
  void take_woken(Vm& vm) {
    if (value > 0) wake_next(vm);
    remember_user(vm, this);
    record_taken(vm, this, "acquire");
  }
  void wait_broken_off(Vm& vm, bool cancelled) {
    if (cancelled) return;
    ++value;
    wake_next(vm);
  }
  bool give_back(Vm& vm) {
    if (bound >= 0 && value >= bound) {
      vm.raise(vm.types.value_error, "BoundedSemaphore released too many times");
      return false;
    }
    ++value;
    record_given(vm, this, "release");
    wake_next(vm);
    return !vm.has_error();
  }

 private:
  /// Hands a slot to the first who waits.
  void wake_next(Vm& vm) {
    WaitNode* const node = line.first_waiting();
    if (node == nullptr) return;
    --value;
    wake(vm, node, Value::of_bool(true));
  }
};

const loop::WaitKind Semaphore::kWaiting{"acquire", [](Vm&, const loop::Waiter* waiter) -> std::string {
  return fmt::format("all its slots are taken, the last one by {}", text_of(waiter->owner.as<Semaphore>()->last));
}};

Ref method_locked(Vm&, const Arguments& arguments) { return Ref::of_bool(!arguments[0].as<Semaphore>()->is_free()); }
Ref get_value(Vm& vm, const Arguments& arguments) { return vm::make_int(vm, arguments[0].as<Semaphore>()->value); }

constexpr vm::NativeDefinition kMethods[] = {{"locked", method_locked, ArgumentStyle::k_none}};

/// The value that a semaphore begins with. Nothing: raised.
std::optional<std::int64_t> first_value(Vm& vm, Value given) {
  const std::optional<bool> negative = vm::less(vm, given, Value::of_int(0));
  if (!negative) return std::nullopt;
  if (*negative) {
    vm.raise(vm.types.value_error, "Semaphore initial value must be >= 0");
    return std::nullopt;
  }
  const std::optional<std::int64_t> number = vm::to_int64(vm, given);
  if (!number) vm.raise(vm.types.type_error, "Semaphore initial value must be an int, not '{}'", vm::type_name(vm, given));
  return number;
}

bool initialize(Vm& vm, Value self, const Arguments& arguments) {
  static const char* const names[] = {"value"};
  Value given;
  const bool bounded = vm::is_instance(vm, self, Runtime::of(vm).types.bounded_semaphore);
  const char* function = bounded ? "BoundedSemaphore.__init__" : "Semaphore.__init__";
  auto* semaphore = self.as<Semaphore>();
  semaphore->value = 1;
  semaphore->bound = -1;
  if (!read_python_arguments(vm, arguments, function, true, names, 1, 0, 1, &given)) return false;
  const std::optional<std::int64_t> value = given ? first_value(vm, given) : 1;
  if (!value) return false;
  semaphore->value = *value;
  if (bounded) semaphore->bound = *value;
  return true;
}

Ref repr(Vm& vm, Value self) {
  const auto* semaphore = self.as<Semaphore>();
  return repr_with_waiters(vm, semaphore,
                           semaphore->is_free() ? fmt::format("unlocked, value:{}", semaphore->value) : "locked");
}

}  // namespace

vm::Type* semaphore_type(Vm& vm) {
  vm::Type*& type = Runtime::of(vm).types.semaphore;
  if (type != nullptr) return type;
  type = make_primitive_type<Semaphore>(vm, "asyncio.locks.Semaphore", initialize, repr);
  vm::add_methods(vm, type, Acquirable<Semaphore>::kMethods);
  vm::add_methods(vm, type, kMethods);
  vm::add_getter(vm, type, "_value", get_value);
  return type;
}

vm::Type* bounded_semaphore_type(Vm& vm) {
  vm::Type*& type = Runtime::of(vm).types.bounded_semaphore;
  if (type == nullptr) {
    type = make_primitive_type<Semaphore>(vm, "asyncio.locks.BoundedSemaphore", initialize, repr, semaphore_type(vm));
  }
  return type;
}

}  // namespace coroscope::library
