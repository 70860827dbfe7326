#include "core/loop/run.h"

#include <vector>

#include "core/loop/async_generators.h"
#include "core/loop/error_report.h"
#include "core/loop/gather.h"
#include "core/vm/objects/exception.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/operations.h"

namespace coroscope::loop {

using vm::Ref;
using vm::Value;
using vm::Vm;

namespace {

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

/// loop.shutdown_default_executor(), run to its end: a task of its own, whether or not there is an executor.
bool shut_down_executor(Vm& vm, LoopObject* loop) {
  Ref executor = vm::find_attribute(vm, Value(loop), vm.intern("_default_executor"));
  if (!executor || executor.get().is_none()) {
    if (vm.has_error()) return false;
    ++Runtime::of(vm).task_counter;
    return true;
  }
  Ref closing = vm.call_method(Value(loop), vm.intern("shutdown_default_executor"), {});
  return closing && run_until_complete(vm, loop, *closing);
}

}  // namespace

bool shut_down_loop(Vm& vm, LoopObject* loop) {
  Ref alive = Ref::share(Value(loop));
  bool ok = cancel_all_tasks(vm, loop);
  const auto going_on = [&vm] { return vm.stopped == vm::StopReason::k_none; };
  ok = ok && going_on() && shut_down_async_generators(vm, loop);
  ok = ok && going_on() && shut_down_executor(vm, loop);
  if (going_on()) close_loop(vm, loop);
  return ok;
}

Ref run(Vm& vm, Value main, bool debug) {
  Runtime& runtime = Runtime::of(vm);
  if (runtime.here.running != nullptr) {
    return vm.raise(vm.types.runtime_error, "asyncio.run() cannot be called from a running event loop");
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
