#include "core/loop/deadlock.h"

#include "core/loop/gather.h"
#include "core/loop/loop_object.h"
#include "core/loop/task.h"
#include "core/loop/threads.h"
#include "core/vm/frame.h"
#include "core/vm/objects/containers.h"
#include "core/vm/objects/generator.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/operations.h"

namespace coroscope::loop {

using vm::Value;
using vm::Vm;

namespace {

std::string seconds(std::int64_t ns) { return fmt::format("t={:.9g} s", static_cast<double>(ns) / 1e9); }

/// Where a suspended coroutine stands: the line of its innermost frame in the learner's program; 0 if nowhere.
std::uint32_t line_of(Vm& vm, Value coroutine) {
  if (!coroutine.is_object() || coroutine.object()->type != vm.types.coroutine) return 0;
  std::uint32_t line = 0;
  for (vm::Generator* at = coroutine.as<vm::Generator>(); at != nullptr && !at->is_finished(); at = vm::delegate_of(at)) {
    const vm::CodeObject* code = at->frame.code();
    if (code->hidden) break;
    line = vm.source(code->source).line_of(code->code->spans[code->index_of(at->frame.pc)].begin);
  }
  return line;
}

std::string title_of(Vm& vm, const Task* task) {
  return fmt::format("{} ({})", name_of(task), function_of(vm, task->coroutine));
}

/// "waits for Task-2 (worker)", "waits in Lock.acquire(): Task-1 has it".
std::string reason_of(Vm& vm, Future* future) {
  if (future->is_task) return "waits for " + title_of(vm, static_cast<Task*>(future));
  if (future->type == Runtime::of(vm).types.gathering_future) {
    const auto* outer = static_cast<GatheringFuture*>(future);
    std::string names;
    for (Value child : outer->children.as<vm::Tuple>()->view()) {
      if (child.as<Future>()->done()) continue;
      names += names.empty() ? "" : ", ";
      names += child.as<Future>()->is_task ? name_of(child.as<Task>()) : "a future";
    }
    return "waits in gather() for " + names;
  }
  if (!future->is_waiter) return "waits for a future that nobody has set";
  const auto* waiter = static_cast<Waiter*>(future);
  if (is_future(vm, waiter->owner)) return fmt::format("waits in {}(): it {}", waiter->kind->verb, reason_of(vm, waiter->owner.as<Future>()));
  std::string text = vm::is_exactly(waiter->owner, vm.types.function)
                         ? fmt::format("waits in {}()", waiter->kind->verb)
                         : fmt::format("waits in {}.{}()", vm::type_name(vm, waiter->owner), waiter->kind->verb);
  if (waiter->kind->who_could_wake != nullptr) text += ": " + waiter->kind->who_could_wake(vm, waiter);
  return text;
}

}  // namespace

void report_deadlock(Runtime& runtime) {
  Vm& vm = runtime.vm;
  std::string text = fmt::format("deadlock at {}: every {} waits and no timer is set (python3 would hang here)\n",
                                 seconds(runtime.clock.now().ns), runtime.threads ? "thread" : "task");
  for (Task* task = runtime.first_task; task != nullptr; task = task->next) {
    text += "  " + title_of(vm, task);
    if (const std::uint32_t line = line_of(vm, task->coroutine)) text += fmt::format(" at line {}", line);
    if (task->waiting_for == nullptr) {
      text += task->started ? " is suspended\n" : " has not started\n";
      continue;
    }
    text += fmt::format(" {}, since {}\n", reason_of(vm, task->waiting_for), seconds(task->waiting_since));
  }
  if (runtime.threads) text += runtime.threads->describe_waiting();
  runtime.deadlock_report = text;
  if (vm.recorder != nullptr) {
    runtime.record(trace::EventKind::k_deadlock, runtime.loop_actor,
                   runtime.first_task != nullptr ? runtime.first_task->actor : trace::kNoActor, vm.current_event);
  }
}

}  // namespace coroscope::loop
