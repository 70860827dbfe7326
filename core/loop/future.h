// asyncio.Future: a result that is not there yet, and who wants to know when it is.
// Source: CPython Modules/_asynciomodule.c (3.11); semantics of Lib/asyncio/futures.py.
#pragma once

#include "core/loop/runtime.h"
#include "core/vm/objects/exception.h"

namespace coroscope::loop {

enum class FutureState : std::uint8_t { k_pending, k_finished, k_cancelled };

/// Called when a future is done, one loop iteration later. In C++ (`native` with its owner) or in Python.
struct DoneCallback {
  using Native = void (*)(vm::Vm&, vm::Value owner, Future* future);
  Native native = nullptr;
  vm::Value owner;               ///< owned; a callable if `native` is null
  vm::Value context;             ///< the place of its context, for a callable; owned
};

struct Future : vm::Object {
  FutureState state;
  bool is_task;
  bool is_waiter;                ///< a Waiter
  bool awaited;                  ///< it has just been yielded by `await`, not by a bare yield
  bool exception_unseen;         ///< an exception that nobody has retrieved yet
  bool cancel_requested;         ///< gather: cancel() came while children were pending
  trace::ActorId actor;
  std::uint32_t callback_count;  ///< the first one included
  LoopObject* loop;              ///< owned
  vm::Value result;              ///< owned
  vm::Value exception;           ///< owned
  vm::Traceback* traceback;      ///< of the exception when it was set; given to the first who asks; owned, may be null
  vm::Value cancel_message;      ///< owned; empty: none
  DoneCallback first_callback;
  DoneCallback* more_callbacks;  ///< on the heap
  std::uint32_t more_capacity;

  bool done() const { return state != FutureState::k_pending; }
};

struct Waiter;

/// Why somebody waits: one for each method that waits. Static.
struct WaitKind {
  const char* verb;              ///< "acquire", "get"
  /// Who could end the wait, in words, for the report of a deadlock; null: nothing is known.
  std::string (*who_could_wake)(vm::Vm&, const Waiter*);
};

/// A future inside a lock, a queue and so on: somebody waits there.
struct Waiter : Future {
  vm::Value attributes;          ///< its namespace, where the type Future has it; owned
  vm::Value owner;               ///< the lock, the queue …; owned
  const WaitKind* kind;
};

/// A pending future of a loop. `type`: Future or a subclass.
vm::Ref make_future(vm::Vm& vm, LoopObject* loop, vm::Type* type = nullptr);
/// A future in which a task waits at `owner`. The trace shows the owner's actor in its place.
vm::Ref make_waiter(vm::Vm& vm, LoopObject* loop, vm::Value owner, const WaitKind& kind, trace::ActorId actor);
void initialise(vm::Vm& vm, Future* future, LoopObject* loop);
/// Of a future that was made without one.
void set_loop(Future* future, LoopObject* loop);
void destroy_future_parts(vm::Vm& vm, Future* future);

/// Is it a future or a task?
bool is_future(vm::Vm& vm, vm::Value value);
bool is_task(vm::Vm& vm, vm::Value value);
/// Each moves the callbacks to the ready queue. The future must be pending. RuntimeError is set if its loop is closed
/// and has callbacks to run.
void set_result(vm::Vm& vm, Future* future, vm::Value result);
void set_exception(vm::Vm& vm, Future* future, vm::Value exception);
/// False if it was done already. `message` may be empty.
bool cancel_plain(vm::Vm& vm, Future* future, vm::Value message);
/// The same for futures, tasks and gathers, and their cancel() if a class of the program has changed it.
bool cancel(vm::Vm& vm, Future* future, vm::Value message);
/// Marks a pending future cancelled and moves its callbacks.
void mark_cancelled(vm::Vm& vm, Future* future, vm::Value message);

/// fut.result(): the result, or raises; InvalidStateError if it is pending.
vm::Ref result_of(vm::Vm& vm, Future* future);
/// The exception of a finished future with the traceback that it had when it was set; the second time, with none.
/// Source: CPython Modules/_asynciomodule.c (3.11), future_get_result.
vm::Ref take_exception(vm::Vm& vm, Future* future);
/// A CancelledError with the future's message, which is used up.
vm::Ref make_cancelled_error(vm::Vm& vm, Future* future);

/// A callback in C++ as CPython shows its own: "Task.task_wakeup()".
std::string text_of_native_callback(vm::Vm& vm, const DoneCallback& callback);
/// Shares the callback's owner, takes its context over.
void add_done_callback(vm::Vm& vm, Future* future, DoneCallback callback);
/// Removes native callbacks of an owner.
void remove_done_callback(vm::Vm& vm, Future* future, DoneCallback::Native native, vm::Value owner);

/// "pending", "finished result=3" and " cb=[…]", as reprs show them.
std::string state_text(vm::Vm& vm, Future* future);
std::string callbacks_text(vm::Vm& vm, Future* future);

void set_up_futures(Runtime& runtime);

}  // namespace coroscope::loop
