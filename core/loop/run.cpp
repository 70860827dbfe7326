#include "core/loop/run.h"

#include <vector>

#include "core/loop/async_generators.h"
#include "core/loop/error_report.h"
#include "core/loop/gather.h"
#include "core/loop/native_coroutine.h"
#include "core/vm/objects/exception.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/operations.h"

namespace coroscope::loop {

using vm::Ref;
using vm::Value;
using vm::Vm;

namespace {

/// By some changed rules a run does not end before tasks that nobody waits for: RunWaitsForTasks waits for all, AwaitSpawns
/// for those that an await has started.
void wait_for_others(Vm& vm, LoopObject* loop) {
  Runtime& runtime = Runtime::of(vm);
  const bool all = vm.model.has(vm::Misconception::k_run_waits_for_tasks);
  while (vm.stopped == vm::StopReason::k_none) {
    std::vector<Value> tasks;
    for (Task* task = runtime.first_task; task != nullptr; task = task->next) {
      if (task->loop == loop && (all || task->spawned_by_await)) tasks.push_back(Value(task));
    }
    if (tasks.empty()) return;
    Ref held = vm::make_list(vm, tasks);
    Ref together = gather(vm, loop, tasks, true);
    if (!together || !run_until_complete(vm, loop, *together)) {
      if (vm.stopped == vm::StopReason::k_none) vm.take_error();   // a run that is stopped keeps its error
      return;
    }
  }
}

bool cancel_all_tasks(Vm& vm, LoopObject* loop) {
  Runtime& runtime = Runtime::of(vm);
  std::vector<Value> tasks;
  for (Task* task = runtime.first_task; task != nullptr; task = task->next) {
    if (task->loop == loop) tasks.push_back(Value(task));
  }
  if (tasks.empty()) return true;
  Ref held = vm::make_list(vm, tasks);
  for (Value task : tasks) cancel(vm, task.as<Future>(), vm::kEmpty);
  Ref all = gather(vm, loop, tasks, true);
  if (!all || !run_until_complete(vm, loop, *all)) return false;
  for (Value value : tasks) {
    auto* task = value.as<Task>();
    if (task->state == FutureState::k_cancelled || !task->exception) continue;
    report_shutdown_error(vm, loop, task);
    task->exception_unseen = false;
  }
  return true;
}

/// A coroutine that has nothing to do: loop.shutdown_default_executor() of a loop that has none.
vm::Outcome step_nothing(Vm&, NativeCoroutine*, vm::Resumption) { return vm::Outcome::returned(Ref::none()); }
void release_nothing(Vm&, NativeCoroutine*) {}
constexpr CoroutineKind kNothing{"shutdown_default_executor", "BaseEventLoop.shutdown_default_executor", "asyncio/base_events.py",
                                 561, 570, sizeof(NativeCoroutine), step_nothing, release_nothing};

/// The coroutine of loop.shutdown_default_executor().
Ref shut_down_executor(Vm& vm, LoopObject* loop) {
  Ref executor = vm::find_attribute(vm, Value(loop), vm.intern("_default_executor"));
  if (vm.has_error()) return {};
  if (executor && !executor.get().is_none()) return vm.call_method(Value(loop), vm.intern("shutdown_default_executor"), {});
  return Ref::adopt(Value(make_native_coroutine<NativeCoroutine>(vm, Runtime::of(vm).types.native_coroutine, kNothing)));
}

/// Is there anything left in the loop that the program could notice?
bool has_work_left(Vm& vm, const LoopObject* loop) {
  const Runtime& runtime = Runtime::of(vm);
  return loop->loop->ready_count() > 0 || loop->loop->timer_count() > 0 || runtime.first_task != nullptr ||
         !runtime.async_generators.empty() || runtime.threads != nullptr || !loop->task_factory.is_none();
}

/// Runs one of the coroutines of the shutdown, each a task of its own. If nothing else runs with it, the trace does not
/// mention it. False: raised, or the run is being stopped.
bool run_to_end(Vm& vm, LoopObject* loop, Ref coroutine) {
  if (!coroutine || vm.stopped != vm::StopReason::k_none) return false;
  trace::Recorder* const recorder = vm.recorder;
  if (!has_work_left(vm, loop)) vm.recorder = nullptr;
  const bool ended = static_cast<bool>(run_until_complete(vm, loop, *coroutine));
  vm.recorder = recorder;
  return ended && vm.stopped == vm::StopReason::k_none;
}

}  // namespace

bool shut_down_loop(Vm& vm, LoopObject* loop) {
  Ref alive = Ref::share(Value(loop));
  if (!vm.model.is_true()) [[unlikely]] wait_for_others(vm, loop);
  if (vm.stopped != vm::StopReason::k_none) return false;
  const bool ok = cancel_all_tasks(vm, loop) && run_to_end(vm, loop, shut_down_async_generators(vm, loop)) &&
                  run_to_end(vm, loop, shut_down_executor(vm, loop));
  if (vm.stopped == vm::StopReason::k_none) close_loop(vm, loop);
  return ok;
}

Ref refuse_coroutine(Vm& vm, std::string_view function, Value coroutine) {
  Ref module = vm.import_module(vm, "asyncio._refused");
  return module ? vm.call_method(*module, vm.intern(function), {coroutine}) : Ref();
}

Ref run(Vm& vm, Value main, bool debug) {
  Runtime& runtime = Runtime::of(vm);
  if (runtime.here.running != nullptr) {
    return refuse_coroutine(vm, "run", main);
  }
  if (!is_coroutine(vm, main)) {
    const std::optional<std::string> shown = vm::repr_text(vm, main);
    return shown ? vm.raise(vm.types.value_error, "a coroutine was expected, got {}", *shown) : Ref();
  }
  Ref loop = make_loop(vm);
  loop.as<LoopObject>()->debug = debug;
  set_event_loop(vm, *loop);
  Ref result = run_until_complete(vm, loop.as<LoopObject>(), main);
  if (vm.stopped != vm::StopReason::k_none) return {};
  Ref error = vm.take_error();
  const bool ended = shut_down_loop(vm, loop.as<LoopObject>());
  if (vm.stopped != vm::StopReason::k_none) return {};
  set_event_loop(vm, vm::kNone);
  if (!ended) return {};
  if (!error) return result;
  vm.restore_error(std::move(error));
  return {};
}

}  // namespace coroscope::loop
