// asyncio.Task: drives a coroutine, one step at each turn that the loop gives it.
// Source: CPython Modules/_asynciomodule.c (3.11), task_step_impl.
#pragma once

#include "core/loop/future.h"

namespace coroscope::loop {

struct Task : Future {
  bool must_cancel;              ///< throw CancelledError into the next step
  bool started;
  bool log_destroy_pending;
  bool spawned_by_await;         ///< AwaitSpawns: a run waits for it
  bool waits_for_awaiter;        ///< LazyTask: its first step comes when somebody waits for it
  std::uint32_t cancelling;      ///< cancel() calls not yet taken back
  trace::EventId scheduled_event;
  vm::Value coroutine;           ///< owned
  vm::Value context;             ///< the place of its context; owned
  vm::Value name;                ///< Str, or empty: "Task-N" of `number`
  std::uint64_t number;
  Future* waiting_for;           ///< owned; null if it is not waiting
  std::int64_t waiting_since;    ///< virtual ns
  Task* previous;                ///< list of pending tasks
  Task* next;
};

/// A task whose first step is in the ready queue of a loop. `name` empty: the next number. Takes the context over.
/// Empty: RuntimeError, the loop is closed.
vm::Ref make_task(vm::Vm& vm, LoopObject* loop, vm::Value coroutine, vm::Value name, vm::Value context);
/// The same in two steps, for classes of the program: a task without a coroutine, then its beginning. False: raised.
Task* allocate_task(vm::Vm& vm, vm::Type* type);
bool begin_task(vm::Vm& vm, Task* task, LoopObject* loop, vm::Value coroutine, vm::Value name, vm::Value context);
/// Is it something that a task can run?
bool is_coroutine(vm::Vm& vm, vm::Value value);
/// A future as it is, a coroutine (or awaitable) as a task of `loop` (null: of the thread's own); TypeError for others.
vm::Ref ensure_future(vm::Vm& vm, vm::Value value, LoopObject* loop = nullptr);
bool cancel_task(vm::Vm& vm, Task* task, vm::Value message);
/// A task of a coroutine that is in the middle of its run and has just yielded `yielded`. Takes the context over.
vm::Ref make_task_of_suspended(vm::Vm& vm, LoopObject* loop, vm::Value coroutine, vm::Ref yielded, vm::Value name, vm::Value context);
/// A task whose first step is taken at once, inside the step that makes it. Empty: RuntimeError, the loop is closed.
vm::Ref make_task_at_once(vm::Vm& vm, LoopObject* loop, vm::Value coroutine, vm::Value context);
/// LazyTask: somebody waits for a task that was waiting for that.
void start_awaited(vm::Vm& vm, Task* task);
/// Puts the next step into the ready queue.
void schedule_step(vm::Vm& vm, Task* task, std::string_view name, trace::EventId cause);
/// The done callback of a future that a task waits for.
void wake_task(vm::Vm& vm, vm::Value task, Future* future);
/// "Task-3", or the name that it was given.
std::string name_of(const Task* task);
/// False, and TypeError `a coroutine was expected, got …`, if it is none.
bool check_coroutine(vm::Vm& vm, vm::Value value);
/// The learner's name for it: the function that it runs.
std::string function_of(vm::Vm& vm, vm::Value coroutine);

/// At the end of the program: what is left of tasks that never ended is collected, as CPython's last garbage collection does.
void destroy_pending_tasks(Runtime& runtime);

void set_up_tasks(Runtime& runtime);

}  // namespace coroscope::loop
