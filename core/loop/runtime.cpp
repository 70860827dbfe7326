#include "core/loop/runtime.h"

#include "core/loop/async_generators.h"
#include "core/loop/gather.h"
#include "core/loop/handle.h"
#include "core/loop/loop_object.h"
#include "core/loop/sleep.h"
#include "core/loop/task.h"
#include "core/vm/frame.h"
#include "core/vm/objects/generator.h"
#include "core/vm/operations.h"

namespace coroscope::loop {

using trace::EventKind;

Runtime::Runtime(vm::Vm& machine) : vm(machine) {
  vm.loop_data = this;
  vm.clock_ns = [](vm::Vm& of) { return Runtime::of(of).loop.now_ns(); };
  types.cancelled_error =
      vm.make_type("asyncio.exceptions.CancelledError", vm.types.base_exception, vm::Layout::k_exception,
                   vm.types.base_exception->instance_size);
  types.invalid_state_error = vm.make_type("asyncio.exceptions.InvalidStateError", vm.types.exception,
                                           vm::Layout::k_exception, vm.types.exception->instance_size);
  set_up_futures(*this);
  set_up_tasks(*this);
  set_up_gather(*this);
  set_up_sleep(*this);
  set_up_handles(*this);
  set_up_loop_objects(*this);
  set_up_async_generator_hooks(*this);
  if (vm.recorder != nullptr) loop.set_observer(this);
}

Runtime::~Runtime() = default;

trace::EventId Runtime::schedule(Callback callback, void* pointer, trace::ActorId subject, std::string_view name,
                                 trace::EventId cause) {
  loop.call_soon(callback, pointer);
  if (vm.recorder == nullptr) return trace::kNoEvent;
  return record(EventKind::k_handle_scheduled, vm.current_actor, subject, cause, name,
                   static_cast<std::int64_t>(handle_counter_++));
}

trace::EventId Runtime::record(EventKind kind, trace::ActorId actor, trace::ActorId subject, trace::EventId cause,
                               std::string_view text, std::int64_t number) {
  if (vm.recorder == nullptr) return trace::kNoEvent;
  if (!vm.recorder->wants(kind)) return cause;
  const trace::SpanId span = vm.current_actor == loop_actor ? 0 : vm.current_span();
  return vm.recorder->record(
      {loop.now_ns(), number, kind, actor, subject, cause, span, text.empty() ? 0 : vm.recorder->intern(text)});
}

trace::EventId Runtime::begin_handle(trace::EventId cause) {
  if (vm.recorder == nullptr) return trace::kNoEvent;
  vm.current_actor = loop_actor;
  vm.current_event = record(EventKind::k_handle_run, loop_actor, trace::kNoActor, cause);
  return vm.current_event;
}

void Runtime::iteration_started(std::uint64_t index) {
  vm.current_actor = loop_actor;
  const trace::EventId cause = last_loop_event_ == trace::kNoEvent ? vm.current_event : last_loop_event_;
  last_loop_event_ = record(EventKind::k_iteration_started, loop_actor, trace::kNoActor, cause, {},
                               static_cast<std::int64_t>(index));
}

namespace {

/// The event that set a timer, by what its callback is.
trace::EventId* event_of(const Timer& timer) {
  if (timer.handle.fn == &sleep_timer_fired) return &static_cast<Sleep*>(timer.handle.ptr)->event;
  if (timer.handle.fn == &run_handle) return &static_cast<HandleObject*>(timer.handle.ptr)->event;
  return nullptr;
}

}  // namespace

void Runtime::clock_jumped(std::int64_t from_ns, std::int64_t, const Timer& timer) {
  const trace::EventId* event = event_of(timer);
  last_loop_event_ = record(EventKind::k_clock_jumped, loop_actor, trace::kNoActor,
                               event != nullptr ? *event : last_loop_event_, {}, from_ns);
}

void Runtime::timer_fired(const Timer& timer) {
  trace::EventId* event = event_of(timer);
  if (event == nullptr) return;
  *event = record(EventKind::k_timer_fired, loop_actor, trace::kNoActor, *event, {}, timer.deadline.ns);
}

namespace {

/// Where a suspended coroutine stands: the line of its innermost frame in the learner's program; 0 if nowhere.
std::uint32_t line_of(vm::Vm& vm, vm::Value coroutine) {
  if (!coroutine.is_object() || coroutine.object()->type != vm.types.coroutine) return 0;
  auto* generator = coroutine.as<vm::Generator>();
  if (generator->is_finished()) return 0;
  const vm::Frame& frame = vm::find_leaf(generator)->frame;
  const vm::CodeObject* code = frame.code();
  return vm.source(code->source).line_of(code->code->spans[code->index_of(frame.pc)].begin);
}

}  // namespace

std::string Runtime::describe_deadlock() {
  std::string text = fmt::format("deadlock at t={:.9g} s: every task waits and no timer is set (python3 would hang here)\n",
                                 static_cast<double>(loop.now_ns()) / 1e9);
  for (Task* task = first_task; task != nullptr; task = task->next) {
    text += fmt::format("  {} ({})", name_of(task), function_of(vm, task->coroutine));
    if (const std::uint32_t line = line_of(vm, task->coroutine)) text += fmt::format(" at line {}", line);
    if (task->waiting_for == nullptr) {
      text += " has not started\n";
    } else if (task->waiting_for->is_task) {
      auto* other = static_cast<Task*>(task->waiting_for);
      text += fmt::format(" waits for {} ({})\n", name_of(other), function_of(vm, other->coroutine));
    } else {
      text += " waits for a future that nobody has set\n";
    }
  }
  return text;
}

}  // namespace coroscope::loop
