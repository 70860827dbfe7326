// asyncio.Lock. Source: CPython Lib/asyncio/locks.py (3.11).

#include "core/library/asyncio/acquirable.h"

namespace coroscope::library {
namespace {

using vm::Arguments;
using vm::ArgumentStyle;
using vm::Ref;
using vm::Value;
using vm::Vm;

struct Lock : Primitive {
  bool locked;

  static const loop::WaitKind kWaiting;
  static constexpr const char* kAcquireName = "Lock.acquire";
  static constexpr int kAcquireDefinition = 93, kAcquireWaiting = 114;

  bool is_free() const { return !locked && line.all_cancelled(); }
  void take(Vm& vm) {
    locked = true;
    remember_user(vm, this);
    record_taken(vm, this, "acquire");
  }
  void take_woken(Vm& vm) { take(vm); }
  void wait_broken_off(Vm& vm, bool) {
    if (!locked) wake_first(vm);
  }
  bool give_back(Vm& vm) {
    if (!locked) {
      vm.raise(vm.types.runtime_error, "Lock is not acquired.");
      return false;
    }
    locked = false;
    record_given(vm, this, "release");
    wake_first(vm);
    return !vm.has_error();
  }

 private:
  void wake_first(Vm& vm) {
    if (line.first != nullptr && !line.first->waiter->done()) wake(vm, line.first, Value::of_bool(true));
  }
};

const loop::WaitKind Lock::kWaiting{"acquire", [](Vm&, const loop::Waiter* waiter) -> std::string {
  return fmt::format("{} has it", text_of(waiter->owner.as<Lock>()->last));
}};

Ref method_locked(Vm&, const Arguments& arguments) { return Ref::of_bool(arguments[0].as<Lock>()->locked); }

constexpr vm::NativeDefinition kMethods[] = {{"locked", method_locked, ArgumentStyle::k_none}};

bool initialize(Vm& vm, Value self, const Arguments& arguments) {
  self.as<Lock>()->locked = false;
  return read_python_arguments(vm, arguments, "Lock.__init__", true, nullptr, 0, 0, 0, nullptr);
}

Ref repr(Vm& vm, Value self) {
  const auto* lock = self.as<Lock>();
  return repr_with_waiters(vm, lock, lock->locked ? "locked" : "unlocked");
}

}  // namespace

vm::Type* lock_type(Vm& vm) {
  vm::Type*& type = loop::Runtime::of(vm).types.lock;
  if (type != nullptr) return type;
  type = make_primitive_type<Lock>(vm, "asyncio.locks.Lock", initialize, repr);
  vm::add_methods(vm, type, Acquirable<Lock>::kMethods);
  vm::add_methods(vm, type, kMethods);
  return type;
}

}  // namespace coroscope::library
