// What Lock and Semaphore share: acquire(), release() and `async with`.
#pragma once

#include "core/library/asyncio/primitive.h"
#include "core/vm/operations.h"

namespace coroscope::library {

/// The methods of a primitive T that is acquired and released. T has:
///   bool is_free() const                      nobody need wait
///   void take(Vm&)                            when it is free
///   void take_woken(Vm&)                      after a wait
///   void wait_broken_off(Vm&, bool cancelled) a CancelledError came instead; `cancelled`: its waiter was cancelled
///   bool give_back(Vm&)                       release(); false: raised
///   kWaiting, kAcquireName, kAcquireDefinition, kAcquireWaiting
template <class T>
class Acquirable {
 private:
  static T* self_of(const vm::Arguments& arguments) { return arguments[0].as<T>(); }
  static T* owner_of(loop::NativeCoroutine* self) { return static_cast<T*>(static_cast<WaitCoroutine*>(self)->owner); }
  static vm::Ref make(vm::Vm& vm, const loop::CoroutineKind& kind, const vm::Arguments& arguments) {
    return make_wait_coroutine(vm, kind, self_of(arguments), &self_of(arguments)->line);
  }

  static vm::Outcome step(vm::Vm& vm, loop::NativeCoroutine* self, vm::Resumption resumption, vm::Value result) {
    auto* coroutine = static_cast<WaitCoroutine*>(self);
    T* const owner = owner_of(self);
    if (coroutine->stage == 0) {
      if (!owner->is_free()) {
        coroutine->stage = 1;
        return begin_waiting(vm, owner, owner->line, coroutine->node, T::kWaiting);
      }
      owner->take(vm);
      return vm::Outcome::returned(vm::Ref::share(result));
    }
    bool cancelled = false;
    if (end_waiting(vm, owner->line, coroutine->node, resumption, &cancelled)) {
      owner->take_woken(vm);
      return vm::Outcome::returned(vm::Ref::share(result));
    }
    if (vm.stopped == vm::StopReason::k_none &&
        vm::is_instance(vm, vm.error(), loop::Runtime::of(vm).types.cancelled_error)) {
      vm::Ref error = vm.take_error();
      owner->wait_broken_off(vm, cancelled);
      vm.restore_error(std::move(error));
    }
    return vm::Outcome::raised();
  }
  static vm::Outcome step_acquire(vm::Vm& vm, loop::NativeCoroutine* self, vm::Resumption resumption) {
    return step(vm, self, resumption, vm::Value::of_bool(true));
  }
  static vm::Outcome step_enter(vm::Vm& vm, loop::NativeCoroutine* self, vm::Resumption resumption) {
    return step(vm, self, resumption, vm::kNone);
  }
  static vm::Outcome step_exit(vm::Vm& vm, loop::NativeCoroutine* self, vm::Resumption) {
    return owner_of(self)->give_back(vm) ? vm::Outcome::returned(vm::Ref::none()) : vm::Outcome::raised();
  }

  static constexpr loop::CoroutineKind kAcquire{"acquire", T::kAcquireName, "asyncio/locks.py", T::kAcquireDefinition,
                                                T::kAcquireWaiting, sizeof(WaitCoroutine), step_acquire,
                                                release_wait_coroutine};
  static constexpr loop::CoroutineKind kEnter{"__aenter__", "_ContextManagerMixin.__aenter__", "asyncio/locks.py", 14, 15,
                                              sizeof(WaitCoroutine), step_enter, release_wait_coroutine};
  static constexpr loop::CoroutineKind kExit{"__aexit__", "_ContextManagerMixin.__aexit__", "asyncio/locks.py", 20, 20,
                                             sizeof(WaitCoroutine), step_exit, release_wait_coroutine};

  static vm::Ref acquire(vm::Vm& vm, const vm::Arguments& arguments) { return make(vm, kAcquire, arguments); }
  static vm::Ref enter(vm::Vm& vm, const vm::Arguments& arguments) { return make(vm, kEnter, arguments); }
  static vm::Ref exit(vm::Vm& vm, const vm::Arguments& arguments) { return make(vm, kExit, arguments); }
  static vm::Ref release(vm::Vm& vm, const vm::Arguments& arguments) {
    return self_of(arguments)->give_back(vm) ? vm::Ref::none() : vm::Ref();
  }

 public:
  static constexpr vm::NativeDefinition kMethods[] = {
      {"acquire", acquire, vm::ArgumentStyle::k_none},
      {"release", release, vm::ArgumentStyle::k_none},
      {"__aenter__", enter, vm::ArgumentStyle::k_none},
      {"__aexit__", exit, vm::ArgumentStyle::k_counted, 3, 3},
  };
};

}  // namespace coroscope::library
