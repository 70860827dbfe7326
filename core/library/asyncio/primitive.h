// What Event, Lock, Semaphore and Queue share: who waits there, in which order, and in which loop.
// Source: CPython Lib/asyncio/mixins.py and locks.py (3.11).
#pragma once

#include <cstring>

#include "core/library/native_type.h"
#include "core/loop/loop_object.h"
#include "core/loop/native_coroutine.h"

namespace coroscope::library {

/// A place in a line of waiters; part of the coroutine that waits.
struct WaitNode {
  WaitNode* previous = nullptr;
  WaitNode* next = nullptr;
  loop::Waiter* waiter = nullptr;    ///< owned; null: not in a line
};

/// A line of waiters, the oldest first.
struct WaitLine {
  WaitNode* first = nullptr;
  WaitNode* last = nullptr;
  std::uint32_t count = 0;

  bool empty() const { return first == nullptr; }
  void push(WaitNode* node);
  void remove(WaitNode* node);
  /// The oldest whose waiter is not done; null if there is none.
  WaitNode* first_waiting() const;
  /// Has everybody here been cancelled?
  bool all_cancelled() const;
};

/// A task by name, kept without keeping the task: its number, or the Str that it was given.
using TaskName = vm::Value;
/// Of the running task; empty if none runs. Owned.
TaskName name_of_current_task(vm::Vm& vm);
/// "Task-3"; "the main program" if empty.
std::string text_of(TaskName name);

/// The beginning of each primitive.
struct Primitive : vm::Object {
  loop::LoopObject* loop;            ///< in which somebody has had to wait first; owned, may be null
  trace::ActorId actor;
  WaitLine line;
  TaskName last;                     ///< who used it last in the way that makes others wait (took the lock …); owned
};

/// Sets the fields of Primitive up. `name`: of its actor in the trace.
void begin_primitive(vm::Vm& vm, Primitive* primitive, std::string_view name);
/// Releases them.
void end_primitive(vm::Vm& vm, Primitive* primitive);
/// The running loop, which must be the one that the primitive is bound to. Null: RuntimeError.
loop::LoopObject* loop_of(vm::Vm& vm, Primitive* primitive);
/// Remembers the running task in `primitive->last`.
void remember_user(vm::Vm& vm, Primitive* primitive);

/// Records that the running task has taken something from a primitive (a lock, an item), or given it something.
inline void record_taken(vm::Vm& vm, const Primitive* primitive, std::string_view method) {
  if (vm.recorder != nullptr) [[unlikely]]
    vm.record(trace::EventKind::k_primitive_taken, vm.current_actor, primitive->actor, vm.current_event, method);
}
inline void record_given(vm::Vm& vm, const Primitive* primitive, std::string_view method) {
  if (vm.recorder != nullptr) [[unlikely]]
    vm.current_event = vm.record(trace::EventKind::k_primitive_given, vm.current_actor, primitive->actor, vm.current_event, method);
}

/// Puts a fresh waiter into a line and yields it, as `await loop.create_future()` does.
vm::Outcome begin_waiting(vm::Vm& vm, Primitive* primitive, WaitLine& line, WaitNode& node, const loop::WaitKind& kind);
/// What came in for a coroutine that waits: the waiter's result or exception, or an exception thrown in. Leaves the line.
/// False: raised. `cancelled`: the waiter itself was.
bool end_waiting(vm::Vm& vm, WaitLine& line, WaitNode& node, vm::Resumption resumption, bool* cancelled);
/// Gives a waiter its result.
void wake(vm::Vm& vm, WaitNode* node, vm::Value result);

/// A coroutine that waits at one primitive.
struct WaitCoroutine : loop::NativeCoroutine {
  Primitive* owner;                  ///< owned
  WaitLine* line;                    ///< of the owner
  WaitNode node;
};
/// Makes one; `line` is where it will wait.
vm::Ref make_wait_coroutine(vm::Vm& vm, const loop::CoroutineKind& kind, Primitive* owner, WaitLine* line);
void release_wait_coroutine(vm::Vm& vm, loop::NativeCoroutine* coroutine);

/// `<asyncio.locks.Lock object at 0x… [unlocked, waiters:2]>`
vm::Ref repr_with_waiters(vm::Vm& vm, const Primitive* primitive, std::string state);

template <class T>
void destroy_primitive(vm::Vm& vm, vm::Object* object) {
  end_primitive(vm, static_cast<T*>(object));
  vm::release_namespace<T>(object);
  vm::free_instance<T>(vm, object);
}

/// __new__ of a primitive whose own fields are plain numbers, 0 at first; __init__, which a class of the program may
/// replace, does the rest.
template <class T>
vm::Ref construct_primitive(vm::Vm& vm, vm::Type* type, const vm::Arguments& arguments) {
  auto* primitive = vm::allocate_instance<T>(vm, type);
  std::memset(static_cast<void*>(static_cast<Primitive*>(primitive) + 1), 0, sizeof(T) - sizeof(Primitive));
  begin_primitive(vm, primitive, type->name->view());
  vm::Ref made = vm::Ref::adopt(vm::Value(primitive));
  return type->is_heap_type || type->can.initialize(vm, *made, arguments) ? std::move(made) : vm::Ref();
}

/// A type in C++ of the module asyncio.locks, whose instances have attributes.
template <class T>
vm::Type* make_primitive_type(vm::Vm& vm, std::string_view name, bool (*initialize)(vm::Vm&, vm::Value, const vm::Arguments&),
                              vm::Ref (*repr)(vm::Vm&, vm::Value), vm::Type* base = nullptr) {
  vm::Type* type = vm.make_type(name, base != nullptr ? base : vm.types.object, vm::Layout::k_native, sizeof(T));
  vm::give_namespace<T>(type);
  type->takes_weak_references = true;
  type->can.destroy = destroy_primitive<T>;
  type->can.construct = construct_primitive<T>;
  type->can.initialize = initialize;
  type->can.repr = repr;
  return type;
}

/// The types, made when they are first asked for.
vm::Type* event_type(vm::Vm& vm);
vm::Type* lock_type(vm::Vm& vm);
vm::Type* semaphore_type(vm::Vm& vm);
vm::Type* bounded_semaphore_type(vm::Vm& vm);
/// Queue, LifoQueue, PriorityQueue, QueueEmpty, QueueFull: runtime.types has them then.
void set_up_queues(vm::Vm& vm);

}  // namespace coroscope::library
