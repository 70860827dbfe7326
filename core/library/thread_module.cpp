// _thread: threads and locks, over the simulated threads of core/loop. threading builds on it.
// Source: CPython Modules/_threadmodule.c (3.11).

#include "core/library/modules.h"
#include "core/library/native_type.h"
#include "core/loop/threads.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/objects/sequences.h"

namespace coroscope::library {
namespace {

using loop::Runtime;
using loop::Threads;
using vm::Arguments;
using vm::ArgumentStyle;
using vm::Ref;
using vm::Value;
using vm::Vm;

constexpr double kLongestTimeout = 9223372036.0;   // threading.TIMEOUT_MAX

/// A thread that waits for a lock; on its C++ stack.
struct Waiting {
  Threads::Ident ident;
  Waiting* next = nullptr;
};

/// lock and RLock. Whoever releases one makes the thread that has waited for the longest time runnable; the lock is free
/// until that one has its turn.
struct Lock : vm::Object {
  bool reentrant;
  std::uint32_t count;                     ///< how many times it is held: 0 or 1 but for an RLock
  Threads::Ident owner;                    ///< who took it last
  Waiting* first;                          ///< the oldest
};

Lock* self_of(const Arguments& arguments) { return arguments[0].as<Lock>(); }

Threads::Ident current_thread(Vm& vm) {
  const Runtime& runtime = Runtime::of(vm);
  return runtime.threads ? runtime.threads->current() : Threads::kMainIdent;
}

/// Waits until the lock is free. False: the time was up; or the run is being stopped.
bool wait_for_lock(Vm& vm, Lock* lock, std::optional<loop::Instant> deadline) {
  Threads& threads = loop::threads_of(vm);
  Waiting self{threads.current()};
  bool woken = true;
  while (woken && lock->count > 0 && vm.stopped == vm::StopReason::k_none) {
    Waiting** end = &lock->first;
    while (*end != nullptr) end = &(*end)->next;
    self.next = nullptr;
    *end = &self;
    woken = threads.wait(deadline, lock->owner);
    for (Waiting** at = &lock->first; *at != nullptr; at = &(*at)->next) {   // whoever woke us has taken us out
      if (*at != &self) continue;
      *at = self.next;
      break;
    }
  }
  return lock->count == 0 && vm.stopped == vm::StopReason::k_none;
}

Ref acquire(Vm& vm, Lock* lock, bool blocking, double timeout) {
  const Threads::Ident self = current_thread(vm);
  if (lock->reentrant && lock->count > 0 && lock->owner == self) {
    ++lock->count;
    return Ref::of_bool(true);
  }
  if (lock->count > 0) {
    if (!blocking || timeout == 0) return Ref::of_bool(false);
    std::optional<loop::Instant> deadline;
    const loop::VirtualClock& clock = Runtime::of(vm).clock;
    if (timeout > 0) deadline = loop::Instant{std::max(clock.deadline_after(timeout), clock.now().ns + 1), clock.now().late};
    Ref alive = Ref::share(Value(lock));
    if (!wait_for_lock(vm, lock, deadline)) return vm.stopped == vm::StopReason::k_none ? Ref::of_bool(false) : Ref();
  }
  lock->count = 1;
  lock->owner = self;
  return Ref::of_bool(true);
}

void set_free(Vm& vm, Lock* lock) {
  lock->count = 0;
  if (lock->first == nullptr) return;
  const Threads::Ident ident = lock->first->ident;
  lock->first = lock->first->next;
  loop::threads_of(vm).wake(ident);
}

Ref method_acquire(Vm& vm, const Arguments& arguments) {
  static const char* const names[] = {"blocking", "timeout"};
  Value values[2];
  if (!vm::parse_arguments(vm, arguments.without_first(), "acquire", names, 2, 0, 2, values)) return {};
  bool blocking = true;
  if (values[0]) {
    const std::optional<bool> wanted = vm::truth(vm, values[0]);
    if (!wanted) return {};
    blocking = *wanted;
  }
  double timeout = -1;
  if (values[1]) {
    const std::optional<double> seconds = vm::to_double(vm, values[1]);
    if (!seconds) return {};
    timeout = *seconds;
    if (!blocking && timeout != -1) return vm.raise(vm.types.value_error, "can't specify a timeout for a non-blocking call");
    if (timeout < 0 && timeout != -1) return vm.raise(vm.types.value_error, "timeout value must be positive");
    if (timeout > kLongestTimeout) return vm.raise(vm.types.overflow_error, "timeout value is too large");
  }
  return acquire(vm, self_of(arguments), blocking, timeout);
}

Ref method_release(Vm& vm, const Arguments& arguments) {
  Lock* lock = self_of(arguments);
  if (lock->reentrant) {
    if (lock->count == 0 || lock->owner != current_thread(vm)) {
      return vm.raise(vm.types.runtime_error, "cannot release un-acquired lock");
    }
    if (--lock->count > 0) return Ref::none();
  } else if (lock->count == 0) {
    return vm.raise(vm.types.runtime_error, "release unlocked lock");
  }
  set_free(vm, lock);
  return Ref::none();
}

Ref method_enter(Vm& vm, const Arguments& arguments) { return acquire(vm, self_of(arguments), true, -1); }
Ref method_locked(Vm&, const Arguments& arguments) { return Ref::of_bool(self_of(arguments)->count > 0); }

Ref method_is_owned(Vm& vm, const Arguments& arguments) {
  const Lock* lock = self_of(arguments);
  return Ref::of_bool(lock->count > 0 && lock->owner == current_thread(vm));
}

/// For Condition: lets go of an RLock however often it is held, and says how often.
Ref method_release_save(Vm& vm, const Arguments& arguments) {
  Lock* lock = self_of(arguments);
  if (lock->count == 0) return vm.raise(vm.types.runtime_error, "cannot release un-acquired lock");
  const Value state[] = {Value::of_int(lock->count), Value::of_int(static_cast<std::int64_t>(lock->owner))};
  set_free(vm, lock);
  return vm::make_tuple(vm, std::span<const Value>(state));
}

Ref method_acquire_restore(Vm& vm, const Arguments& arguments) {
  if (!vm::is_exactly(arguments[1], vm.types.tuple) || arguments[1].as<vm::Tuple>()->view().size() != 2) {
    return vm.raise(vm.types.type_error, "_acquire_restore() takes what _release_save() gave");
  }
  Ref done = acquire(vm, self_of(arguments), true, -1);
  if (done) self_of(arguments)->count = static_cast<std::uint32_t>(arguments[1].as<vm::Tuple>()->view()[0].as_int());
  return done ? Ref::none() : Ref();
}

constexpr vm::NativeDefinition kLockMethods[] = {
    {"acquire", method_acquire},
    {"release", method_release, ArgumentStyle::k_none},
    {"locked", method_locked, ArgumentStyle::k_none},
    {"acquire_lock", method_acquire},
    {"release_lock", method_release, ArgumentStyle::k_none},
    {"locked_lock", method_locked, ArgumentStyle::k_none},
    {"__enter__", method_enter, ArgumentStyle::k_none},
    {"__exit__", method_release, ArgumentStyle::k_counted, 0, 3},
};
constexpr vm::NativeDefinition kRLockMethods[] = {
    {"acquire", method_acquire},
    {"release", method_release, ArgumentStyle::k_none},
    {"__enter__", method_enter, ArgumentStyle::k_none},
    {"__exit__", method_release, ArgumentStyle::k_counted, 0, 3},
    {"_is_owned", method_is_owned, ArgumentStyle::k_none},
    {"_release_save", method_release_save, ArgumentStyle::k_none},
    {"_acquire_restore", method_acquire_restore, ArgumentStyle::k_one},
};

Ref make_lock(Vm& vm, vm::Type* type, bool reentrant) {
  auto* lock = vm.allocate<Lock>(type);
  lock->reentrant = reentrant;
  lock->count = 0;
  lock->owner = 0;
  lock->first = nullptr;
  return Ref::adopt(Value(lock));
}

Ref repr(Vm& vm, Value self) {
  const auto* lock = self.as<Lock>();
  const std::string_view state = lock->count > 0 ? "locked" : "unlocked";
  if (!lock->reentrant) return vm::make_str(vm, fmt::format("<{} _thread.lock object at {:#x}>", state, vm.address_of(self)));
  return vm::make_str(vm, fmt::format("<{} _thread.RLock object owner={} count={} at {:#x}>", state,
                                      lock->count > 0 ? lock->owner : 0, lock->count, vm.address_of(self)));
}

void destroy(Vm& vm, vm::Object* object) {
  vm.heap.free(object, sizeof(Lock));
}

vm::Type* make_lock_type(Vm& vm, const char* name, std::span<const vm::NativeDefinition> methods) {
  vm::Type* type = make_native_type<Lock>(vm, name);
  type->can.destroy = destroy;
  type->can.repr = repr;
  vm::add_methods(vm, type, methods);
  return type;
}

// ------------------------------------------------------------------------------------------------ functions

Ref allocate_lock(Vm& vm, const Arguments&) { return make_lock(vm, Runtime::of(vm).types.thread_lock, false); }

Ref construct_rlock(Vm& vm, vm::Type* type, const Arguments&) { return make_lock(vm, type, true); }

Ref get_ident(Vm& vm, const Arguments&) { return vm::make_int(vm, static_cast<std::int64_t>(current_thread(vm))); }
Ref get_native_id(Vm& vm, const Arguments&) {
  return vm::make_int(vm, static_cast<std::int64_t>((current_thread(vm) - Threads::kMainIdent) / 0x1000 + 1000));
}

Ref start_new_thread(Vm& vm, const Arguments& arguments) {
  if (!vm::is_callable(vm, arguments[0])) return vm.raise(vm.types.type_error, "first arg must be callable");
  if (!vm::is_instance(vm, arguments[1], vm.types.tuple)) return vm.raise(vm.types.type_error, "2nd arg must be a tuple");
  if (arguments.positional > 2 && !vm::is_instance(vm, arguments[2], vm.types.dict)) {
    return vm.raise(vm.types.type_error, "optional 3rd arg must be a dictionary");
  }
  Ref keywords = arguments.positional > 2 ? Ref::share(arguments[2]) : vm::make_dict(vm);
  const std::optional<Threads::Ident> ident = loop::threads_of(vm).start(arguments[0], arguments[1], *keywords);
  if (!ident) return vm.raise(vm.types.runtime_error, "can't start new thread");
  return vm::make_int(vm, static_cast<std::int64_t>(*ident));
}

Ref yield_thread(Vm& vm, const Arguments&) {
  if (Runtime::of(vm).threads) Runtime::of(vm).threads->yield();
  return vm.stopped == vm::StopReason::k_none ? Ref::none() : Ref();
}

constexpr vm::NativeDefinition kFunctions[] = {
    {"allocate_lock", allocate_lock, ArgumentStyle::k_none},
    {"get_ident", get_ident, ArgumentStyle::k_none},
    {"get_native_id", get_native_id, ArgumentStyle::k_none},
    {"start_new_thread", start_new_thread, ArgumentStyle::k_counted, 2, 3},
    {"yield_thread", yield_thread, ArgumentStyle::k_counted, 0, 1},
};

}  // namespace

void fill_thread(Vm& vm, vm::Module* module) {
  vm::Type*& lock = Runtime::of(vm).types.thread_lock;
  if (lock == nullptr) lock = make_lock_type(vm, "_thread.lock", kLockMethods);
  vm::Type* rlock = make_lock_type(vm, "_thread.RLock", kRLockMethods);
  rlock->can.construct = construct_rlock;
  vm::add_functions(vm, module, kFunctions);
  vm::set_attribute(vm, module, "LockType", Value(lock));
  vm::set_attribute(vm, module, "RLock", Value(rlock));
  vm::set_attribute(vm, module, "error", Value(vm.types.runtime_error));
  vm::set_attribute(vm, module, "TIMEOUT_MAX", *vm::make_float(vm, kLongestTimeout));
}

}  // namespace coroscope::library
