#include "core/loop/runtime.h"

#include "core/loop/async_generators.h"
#include "core/loop/changed_rules.h"
#include "core/loop/gather.h"
#include "core/loop/handle.h"
#include "core/loop/loop_object.h"
#include "core/loop/native_coroutine.h"
#include "core/loop/sleep.h"
#include "core/loop/task.h"
#include "core/loop/threads.h"
#include "core/vm/operations.h"

namespace coroscope::loop {

using trace::EventKind;

Runtime::Runtime(vm::Vm& machine) : vm(machine) {
  vm.loop_data = this;
  vm.clock_ns = [](vm::Vm& of) { return Runtime::of(of).clock.now().ns; };
  types.cancelled_error =
      vm.make_type("asyncio.exceptions.CancelledError", vm.types.base_exception, vm::Layout::k_exception,
                   vm.types.base_exception->instance_size);
  types.invalid_state_error = vm.make_type("asyncio.exceptions.InvalidStateError", vm.types.exception,
                                           vm::Layout::k_exception, vm.types.exception->instance_size);
  here.context = &main_context_;
  set_up_futures(*this);
  set_up_tasks(*this);
  set_up_gather(*this);
  set_up_native_coroutines(*this);
  set_up_sleep(*this);
  set_up_handles(*this);
  set_up_loop_objects(*this);
  set_up_async_generator_hooks(*this);
  set_up_changed_rules(*this);
}

Runtime::~Runtime() {
  threads.reset();
  const std::vector<VirtualLoop*> left = used_loops_;
  for (VirtualLoop* loop : left) loop->discard_all();   // which may close some of them
  for (VirtualLoop* loop : used_loops_) delete loop;
}

bool Runtime::in_main_thread() const { return !threads || threads->current() == Threads::kMainIdent; }

void Runtime::threads_started() {
  for (VirtualLoop* loop : used_loops_) loop->set_threads(threads.get());
}

std::unique_ptr<VirtualLoop> Runtime::take_loop() {
  std::unique_ptr<VirtualLoop> loop;
  if (spare_loops_.empty()) {
    loop = std::make_unique<VirtualLoop>(clock);
    if (vm.recorder != nullptr) loop->set_observer(this);
  } else {
    loop = std::move(spare_loops_.back());
    spare_loops_.pop_back();
  }
  loop->set_threads(threads.get());
  used_loops_.push_back(loop.get());
  return loop;
}

void Runtime::give_back(std::unique_ptr<VirtualLoop> loop) {
  loop->discard_all();
  std::erase(used_loops_, loop.get());
  spare_loops_.push_back(std::move(loop));
}

trace::EventId Runtime::schedule(LoopObject* loop, Callback callback, void* pointer, trace::ActorId subject,
                                 std::string_view name, trace::EventId cause) {
  if (loop == nullptr || loop->closed()) [[unlikely]] {
    callback(pointer, false);
    if (vm.has_error()) return cause;
    if (loop != nullptr) {
      check_open(vm, loop);
    } else {
      vm.raise(vm.types.runtime_error, "Future object is not initialized.");
    }
    return cause;
  }
  loop->loop->call_soon(callback, pointer);
  if (threads) [[unlikely]]
    threads->loop_has_work(*loop->loop);
  if (vm.recorder == nullptr) [[likely]] return trace::kNoEvent;
  return record(EventKind::k_handle_scheduled, vm.current_actor, subject, cause, name,
                   static_cast<std::int64_t>(handle_counter_++));
}

trace::EventId Runtime::record(EventKind kind, trace::ActorId actor, trace::ActorId subject, trace::EventId cause,
                               std::string_view text, std::int64_t number) {
  if (vm.recorder == nullptr) return trace::kNoEvent;
  if (!vm.recorder->wants(kind)) return cause;
  const trace::SpanId span = vm.current_actor == loop_actor ? 0 : vm.current_span();
  return vm.recorder->record(
      {clock.now().ns, number, kind, actor, subject, cause, span, text.empty() ? 0 : vm.recorder->intern(text)});
}

void Runtime::record_begin(trace::EventId cause) {
  vm.current_actor = loop_actor;
  vm.current_event = record(EventKind::k_handle_run, loop_actor, trace::kNoActor, cause);
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

}  // namespace coroscope::loop
