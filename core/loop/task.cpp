#include "core/loop/task.h"

#include <vector>

#include "core/loop/changed_rules.h"
#include "core/loop/context.h"
#include "core/loop/error_report.h"
#include "core/loop/loop_object.h"
#include "core/loop/native_coroutine.h"
#include "core/loop/task_trace.h"
#include "core/vm/objects/async_generator.h"
#include "core/vm/objects/containers.h"
#include "core/vm/objects/exception.h"
#include "core/vm/interpreter.h"
#include "core/vm/objects/generator.h"
#include "core/vm/operations.h"
#include "core/vm/slow_paths.h"

namespace coroscope::loop {

using trace::EventKind;
using vm::Ref;
using vm::Value;
using vm::Vm;

std::string name_of(const Task* task) {
  return task->name ? std::string(task->name.as<vm::Str>()->view()) : fmt::format("Task-{}", task->number);
}

std::string function_of(Vm& vm, Value coroutine) {
  if (coroutine.is_object() && coroutine.object()->type->layout == vm::Layout::k_generator) {
    return std::string(coroutine.as<vm::Generator>()->qualified_name.as<vm::Str>()->view());
  }
  if (is_native_coroutine(vm, coroutine)) return coroutine.as<NativeCoroutine>()->kind->qualified_name;
  if (coroutine.is_object() && (coroutine.object()->type == vm.types.async_generator_step ||
                                coroutine.object()->type == vm.types.async_generator_throw)) {
    return function_of(vm, Value(coroutine.as<vm::AsyncGeneratorStep>()->generator));
  }
  return "";
}

namespace {

/// Whether a coroutine is code of ours, not of the learner's program.
bool is_library_coroutine(Vm& vm, Value coroutine) {
  if (is_native_coroutine(vm, coroutine)) return true;
  return coroutine.is_object() && coroutine.object()->type == vm.types.coroutine &&
         coroutine.as<vm::Generator>()->frame.code()->hidden;
}

void link_pending(Runtime& runtime, Task* task) {
  task->previous = runtime.last_task;
  task->next = nullptr;
  (runtime.last_task == nullptr ? runtime.first_task : runtime.last_task->next) = task;
  runtime.last_task = task;
}

void unlink_pending(Runtime& runtime, Task* task) {
  (task->previous == nullptr ? runtime.first_task : task->previous->next) = task->next;
  (task->next == nullptr ? runtime.last_task : task->next->previous) = task->previous;
  task->previous = task->next = nullptr;
}

void step(Vm& vm, Task* task, Ref exception);

void handle_yield(Vm& vm, Task* task, Ref yielded);
void end_with_result(Vm& vm, Task* task, Ref result);
void end_with_error(Vm& vm, Task* task);

/// Is the next step a plain one: a suspended coroutine into which None is sent, nothing to be recorded or thrown?
bool is_plain_step(const Vm& vm, const Task* task) {
  if (vm.recorder != nullptr || task->must_cancel || task->loop->debug || !vm.model.is_true()) return false;
  if (task->coroutine.object()->type != vm.types.coroutine) return false;
  if (task->coroutine.as<vm::Generator>()->state != vm::GeneratorState::k_suspended) return false;
  const Future* const waited = task->waiting_for;
  return waited == nullptr || (waited->state == FutureState::k_finished && !waited->exception);
}

/// What step() does, for a plain step.
void run_plain_step(Vm& vm, Task* task) {
  Runtime& runtime = Runtime::of(vm);
  Ref waited;   // alive until the step is over
  if (task->waiting_for != nullptr) {
    task->waiting_for->awaited = false;
    waited = Ref::adopt(Value(std::exchange(task->waiting_for, nullptr)));
  }
  Task* const outer = std::exchange(runtime.here.current_task, task);
  vm::Outcome outcome;
  {
    const ContextScope scope(runtime, task->context);
    outcome = vm::Interpreter::resume_suspended(vm, task->coroutine.as<vm::Generator>());
  }
  runtime.here.current_task = outer;
  if (vm.stopped != vm::StopReason::k_none) [[unlikely]]
    return;
  if (outcome.kind == vm::Outcome::Kind::k_yielded) return handle_yield(vm, task, std::move(outcome.value));
  if (outcome.kind == vm::Outcome::Kind::k_raised) return end_with_error(vm, task);
  end_with_result(vm, task, std::move(outcome.value));
}

/// The ready queue's entry of a task: its next step. The entry owns a reference to the task.
void run_step(void* pointer, bool run) {
  Ref owned = Ref::adopt(Value(static_cast<Task*>(pointer)));
  auto* task = owned.as<Task>();
  Vm& vm = *task->type->vm;
  if (!run || vm.stopped != vm::StopReason::k_none) return;
  if (is_plain_step(vm, task)) {
    run_plain_step(vm, task);
    if (vm.has_error()) [[unlikely]]
      report_error_of_loop(vm);
    return;
  }
  Runtime& runtime = Runtime::of(vm);
  runtime.begin_handle(task->scheduled_event);
  Ref exception;
  if (task->waiting_for != nullptr) {
    auto* future = task->waiting_for;
    future->awaited = false;
    if (future->state == FutureState::k_cancelled) exception = make_cancelled_error(vm, future);
    if (future->state == FutureState::k_finished && future->exception) {
      future->exception_unseen = false;
      exception = take_exception(vm, future);
    }
  }
  step(vm, task, std::move(exception));
  if (vm.has_error()) [[unlikely]]
    report_error_of_loop(vm);
}

void finish_task(Vm& vm, Task* task) { unlink_pending(Runtime::of(vm), task); }

/// The task's coroutine returned.
void end_with_result(Vm& vm, Task* task, Ref result) {
  finish_task(vm, task);
  if (task->must_cancel) {
    task->must_cancel = false;
    record_end(vm, task, EventKind::k_task_cancelled, {});
    Ref message = Ref::share(task->cancel_message);
    return mark_cancelled(vm, task, *message);
  }
  if (vm.recorder != nullptr) {
    record_end(vm, task, EventKind::k_task_returned, result.get().is_none() ? std::string() : text_for_trace(vm, *result));
  }
  set_result(vm, task, *result);
}

/// The task's coroutine raised: what that makes of the task.
void end_with_error(Vm& vm, Task* task) {
  if (vm.stopped != vm::StopReason::k_none) return;
  Runtime& runtime = Runtime::of(vm);
  Ref error = vm.take_error();
  finish_task(vm, task);
  if (vm::is_instance(vm, *error, runtime.types.cancelled_error)) {
    record_end(vm, task, EventKind::k_task_cancelled, {});
    task->exception = error.take();  // the CancelledError that an awaiter sees first
    task->state = FutureState::k_pending;
    mark_cancelled(vm, task, vm::kEmpty);
    return;
  }
  record_end(vm, task, EventKind::k_task_raised, text_for_trace(vm, *error));
  const bool leaves_loop = vm::is_instance(vm, *error, vm.types.system_exit) ||
                           vm::is_instance(vm, *error, vm.types.keyboard_interrupt) ||
                           (task->callback_count == 0 && vm.model.has(vm::Misconception::k_task_error_escapes));
  set_exception(vm, task, *error);
  if (leaves_loop) {
    runtime.interruption = std::move(error);
    task->loop->loop->interrupt();
  }
}

/// A task that yielded something that cannot be awaited gets a RuntimeError in its next step.
void throw_next(Vm& vm, Task* task, std::string message);

void wait_for_future(Vm& vm, Task* task, Future* future) {
  vm::retain(Value(future));
  task->waiting_for = future;
  task->waiting_since = Runtime::of(vm).clock.now().ns;
  if (vm.recorder != nullptr) record_suspended(vm, task, future);
  add_done_callback(vm, future, {&wake_task, Value(task), vm::kEmpty});
  if (future->is_task && vm.model.has(vm::Misconception::k_await_jumps_queue)) [[unlikely]] {
    task->loop->loop->bring_forward(&run_step, future);
  }
  if (task->must_cancel && cancel(vm, future, task->cancel_message)) task->must_cancel = false;
}

struct BadYield {
  Vm* vm;
  Task* task;
  vm::Value exception;
};

void run_throw(void* pointer, bool run) {
  auto* bad = static_cast<BadYield*>(pointer);
  Vm& vm = *bad->vm;
  Ref task = Ref::adopt(Value(bad->task));
  Ref exception = Ref::adopt(bad->exception);
  vm.heap.free(bad, sizeof(BadYield));
  if (!run || vm.stopped != vm::StopReason::k_none) return;
  Runtime::of(vm).begin_handle(task.as<Task>()->scheduled_event);
  step(vm, task.as<Task>(), std::move(exception));
}

void throw_next(Vm& vm, Task* task, std::string message) {
  auto* bad = static_cast<BadYield*>(vm.heap.allocate(sizeof(BadYield)));
  vm::retain(Value(task));
  *bad = {&vm, task, vm::make_exception(vm, vm.types.runtime_error, message).take()};
  task->scheduled_event = Runtime::of(vm).schedule(task->loop, &run_throw, bad, task->actor, "step", vm.current_event);
}

void handle_yield(Vm& vm, Task* task, Ref yielded) {
  if (yielded.get().is_none()) {
    if (vm.recorder != nullptr) record_suspended(vm, task, nullptr);
    schedule_step(vm, task, "step", vm.current_event);
    return;
  }
  if (is_future(vm, *yielded)) {
    auto* future = yielded.as<Future>();
    if (future == task) {
      throw_next(vm, task, fmt::format("Task cannot await on itself: {}", vm::repr_text(vm, Value(task)).value_or("")));
    } else if (future->loop != task->loop) {
      throw_next(vm, task, fmt::format("Task {} got Future {} attached to a different loop",
                                       vm::repr_text(vm, Value(task)).value_or(""), vm::repr_text(vm, *yielded).value_or("")));
    } else if (!future->awaited) {
      throw_next(vm, task, fmt::format("yield was used instead of yield from in task {} with {}",
                                       vm::repr_text(vm, Value(task)).value_or(""),
                                       vm::repr_text(vm, *yielded).value_or("")));
    } else {
      future->awaited = false;
      wait_for_future(vm, task, future);
    }
    return;
  }
  if (yielded.get().is_object() && yielded.get().object()->type == vm.types.generator) {
    throw_next(vm, task, fmt::format("yield was used instead of yield from for generator in task {} with {}",
                                     vm::repr_text(vm, Value(task)).value_or(""),
                                     vm::repr_text(vm, *yielded).value_or("")));
    return;
  }
  throw_next(vm, task, fmt::format("Task got bad yield: {}", vm::repr_text(vm, *yielded).value_or("")));
}

void step(Vm& vm, Task* task, Ref exception) {
  Runtime& runtime = Runtime::of(vm);
  if (task->must_cancel) {
    if (!exception || !vm::is_instance(vm, *exception, runtime.types.cancelled_error)) {
      exception = make_cancelled_error(vm, task);
    }
    task->must_cancel = false;
  }
  Future* const waited = std::exchange(task->waiting_for, nullptr);
  const bool is_refused = !task->started && exception;  // thrown into a coroutine that has not begun: nothing of it runs
  record_begin(vm, task, waited, is_refused);
  Ref waited_owner = waited != nullptr ? Ref::adopt(Value(waited)) : Ref();
  task->started = !is_refused;
  Task* const outer = std::exchange(runtime.here.current_task, task);
  const std::int64_t began = runtime.clock.now().ns;
  vm::Outcome outcome;
  {
    const ContextScope scope(runtime, task->context);
    Ref coroutine = Ref::share(task->coroutine);
    outcome = vm::step_awaitable_checked(vm, *coroutine, {exception ? vm::kEmpty : vm::kNone, *exception});
  }
  runtime.here.current_task = outer;
  if (vm.stopped != vm::StopReason::k_none) return;
  if (vm.recorder != nullptr) vm.current_actor = task->actor;
  if (!runtime.begun_calls.empty()) [[unlikely]] adopt_begun_calls(vm, task->loop);
  switch (outcome.kind) {
    case vm::Outcome::Kind::k_returned:
      end_with_result(vm, task, std::move(outcome.value));
      break;
    case vm::Outcome::Kind::k_yielded:
      handle_yield(vm, task, std::move(outcome.value));
      break;
    case vm::Outcome::Kind::k_raised:
      end_with_error(vm, task);
      break;
  }
  if (task->loop->debug) [[unlikely]] report_slow_step(vm, task->loop, Value(task), began);
}

}  // namespace

void wake_task(Vm& vm, Value task, Future*) {
  schedule_step(vm, task.as<Task>(), "wake up", vm.current_event);  // reached only through schedule_callback's short cut
}

void schedule_step(Vm& vm, Task* task, std::string_view name, trace::EventId cause) {
  vm::retain(Value(task));
  if (vm.recorder == nullptr && !Runtime::of(vm).threads && task->loop != nullptr && !task->loop->closed()) [[likely]] {
    return task->loop->loop->call_soon(&run_step, task);
  }
  task->scheduled_event = Runtime::of(vm).schedule(task->loop, &run_step, task, task->actor, name, cause);
}

Task* allocate_task(Vm& vm, vm::Type* type) {
  auto* task = vm::allocate_instance<Task>(vm, type);
  initialise(vm, task, nullptr);
  task->is_task = true;
  task->must_cancel = false;
  task->started = false;
  task->log_destroy_pending = true;
  task->spawned_by_await = false;
  task->waits_for_awaiter = false;
  task->cancelling = 0;
  task->scheduled_event = trace::kNoEvent;
  task->coroutine = task->context = task->name = vm::kEmpty;
  task->number = 0;
  task->waiting_for = nullptr;
  task->waiting_since = 0;
  task->previous = task->next = nullptr;
  return task;
}

namespace {

/// Everything but the first step. Gives the event of its making.
trace::EventId set_up_task(Vm& vm, Task* task, LoopObject* loop, Value coroutine, Value name, Value context) {
  Runtime& runtime = Runtime::of(vm);
  set_loop(task, loop);
  vm::retain(coroutine);
  task->coroutine = coroutine;
  task->context = context;
  vm::retain(name);
  task->name = name;
  task->number = name ? 0 : ++runtime.task_counter;
  task->waiting_since = runtime.clock.now().ns;
  link_pending(runtime, task);
  trace::EventId cause = vm.current_event;
  if (vm.recorder != nullptr) {
    const trace::StringId function = vm.recorder->intern(function_of(vm, coroutine));
    const bool is_of_loop = is_library_coroutine(vm, coroutine) && function_of(vm, coroutine).starts_with("BaseEventLoop.");
    const bool hidden = is_of_loop || vm.recorder->is_hidden(vm.current_actor);
    task->actor = vm.recorder->add_actor(trace::ActorKind::k_task, vm.recorder->intern(name_of(task)), function, hidden);
    cause = runtime.record(EventKind::k_task_created, vm.current_actor, task->actor, cause, name_of(task));
    vm.recorder->set_actor_created(task->actor, cause);
  }
  return cause;
}

/// EagerTask: the first step of a task, inside the one that makes it.
void run_first_step(Vm& vm, Task* task, trace::EventId cause) {
  const CurrentEvent kept(vm);
  vm.current_event = cause;
  Ref alive = Ref::share(Value(task));
  step(vm, task, Ref());
}

}  // namespace

void start_awaited(Vm& vm, Task* task) {
  task->waits_for_awaiter = false;
  schedule_step(vm, task, "first step", vm.current_event);
}

bool begin_task(Vm& vm, Task* task, LoopObject* loop, Value coroutine, Value name, Value context) {
  const trace::EventId cause = set_up_task(vm, task, loop, coroutine, name, context);
  const bool loop_runs = !loop->closed() && Runtime::of(vm).here.running == loop;
  if (loop_runs && vm.model.has(vm::Misconception::k_eager_task)) [[unlikely]] {
    run_first_step(vm, task, cause);
  } else if (loop_runs && vm.model.has(vm::Misconception::k_lazy_task)) [[unlikely]] {
    task->waits_for_awaiter = true;
  } else {
    schedule_step(vm, task, "first step", cause);
  }
  if (!vm.has_error()) return true;
  task->log_destroy_pending = false;
  return false;
}

Ref make_task_at_once(Vm& vm, LoopObject* loop, Value coroutine, Value context) {
  Ref task = Ref::adopt(Value(allocate_task(vm, Runtime::of(vm).types.task)));
  run_first_step(vm, task.as<Task>(), set_up_task(vm, task.as<Task>(), loop, coroutine, vm::kEmpty, context));
  return task;
}

Ref make_task(Vm& vm, LoopObject* loop, Value coroutine, Value name, Value context) {
  Ref task = Ref::adopt(Value(allocate_task(vm, Runtime::of(vm).types.task)));
  return begin_task(vm, task.as<Task>(), loop, coroutine, name, context) ? std::move(task) : Ref();
}

Ref make_task_of_suspended(Vm& vm, LoopObject* loop, Value coroutine, Ref yielded, Value name, Value context) {
  Ref made = Ref::adopt(Value(allocate_task(vm, Runtime::of(vm).types.task)));
  auto* task = made.as<Task>();
  const CurrentEvent kept(vm);
  vm.current_event = set_up_task(vm, task, loop, coroutine, name, context);
  vm.current_actor = task->actor;
  task->started = true;
  handle_yield(vm, task, std::move(yielded));
  return made;
}

namespace {

bool is_running(Vm& vm, const Task* task) {
  if (Runtime::of(vm).here.current_task == task) return true;
  return task->coroutine.object()->type == vm.types.coroutine &&
         vm::state_of(task->coroutine.as<vm::Generator>()) == vm::GeneratorState::k_running;
}

/// CancelIsNow: the task gets its CancelledError inside the call of cancel().
bool stop_at_once(Vm& vm, Task* task, Value message) {
  Ref alive = Ref::share(Value(task));
  const CurrentEvent kept(vm);
  if (Future* const waited = task->waiting_for) {
    remove_done_callback(vm, waited, &wake_task, Value(task));
    cancel(vm, waited, message);
    if (vm.has_error()) return false;
    // What ran then may have cancelled this task in its turn.
    if (task->done() || is_running(vm, task)) return true;
  }
  if (!task->loop->closed()) task->loop->loop->withdraw(&run_step, task);
  vm::release(std::exchange(task->cancel_message, Ref::share(message).take()));
  step(vm, task, make_cancelled_error(vm, task));
  return true;
}

}  // namespace

void destroy_pending_tasks(Runtime& runtime) {
  Vm& vm = runtime.vm;
  std::vector<Ref> left;
  for (Task* task = runtime.first_task; task != nullptr; task = task->next) left.push_back(Ref::share(Value(task)));
  for (const Ref& owned : left) {
    if (vm.stopped != vm::StopReason::k_none) return;
    auto* task = owned.as<Task>();
    if (task->coroutine.object()->type == vm.types.coroutine && !vm::close(vm, task->coroutine.as<vm::Generator>()) &&
        vm.stopped == vm::StopReason::k_none) {
      vm.report_unraisable(fmt::format("<coroutine object {}>", function_of(vm, task->coroutine)));
    }
    if (task->log_destroy_pending && vm.stopped == vm::StopReason::k_none) report_destroyed_pending(vm, task);
    task->log_destroy_pending = false;
  }
}

bool cancel_task(Vm& vm, Task* task, Value message) {
  task->exception_unseen = false;
  if (task->done()) return false;
  if (vm.recorder != nullptr) {
    Runtime::of(vm).record(EventKind::k_task_cancel_requested, vm.current_actor, task->actor, vm.current_event,
              message && !message.is_none() ? vm::safe_repr(vm, message) : std::string());
  }
  ++task->cancelling;
  if (cancels_on_the_spot(vm) && !is_running(vm, task)) return stop_at_once(vm, task, message);
  if (task->waiting_for != nullptr && cancel(vm, task->waiting_for, message)) return true;
  task->must_cancel = true;
  vm::retain(message);
  const Value old = task->cancel_message;
  task->cancel_message = message;
  vm::release(old);
  return true;
}

}  // namespace coroscope::loop
