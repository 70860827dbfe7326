// Source: CPython Lib/asyncio/base_events.py (3.11).

#include "core/loop/loop_object.h"

#include "core/loop/changed_rules.h"
#include "core/loop/context.h"
#include "core/loop/deadlock.h"
#include "core/loop/error_report.h"
#include "core/loop/threads.h"
#include "core/vm/objects/containers.h"
#include "core/vm/objects/exception.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/operations.h"

namespace coroscope::loop {

using vm::Ref;
using vm::Value;
using vm::Vm;

Ref make_loop(Vm& vm) {
  Runtime& runtime = Runtime::of(vm);
  auto* loop = vm::allocate_instance<LoopObject>(vm, runtime.types.event_loop);
  loop->loop = runtime.take_loop().release();
  loop->stopping = false;
  loop->debug = false;
  loop->exception_handler = vm::kNone;
  loop->task_factory = vm::kNone;
  loop->slow_callback_duration = vm::make_float(vm, 0.1).take();
  if (vm.recorder != nullptr && runtime.loop_actor == trace::kNoActor) {
    runtime.loop_actor = vm.recorder->add_actor(trace::ActorKind::k_loop, vm.recorder->intern("event loop"), 0);
    vm.recorder->set_actor_created(runtime.loop_actor, vm.current_event);
  }
  return Ref::adopt(Value(loop));
}

void close_loop(Vm& vm, LoopObject* loop) {
  if (loop->closed()) return;
  Runtime::of(vm).give_back(std::unique_ptr<VirtualLoop>(std::exchange(loop->loop, nullptr)));
}

LoopObject* running_loop(Vm& vm) {
  LoopObject* loop = Runtime::of(vm).here.running;
  if (loop == nullptr) vm.raise(vm.types.runtime_error, "no running event loop");
  return loop;
}

LoopObject* event_loop_of_thread(Vm& vm) {
  ThreadLocal& here = Runtime::of(vm).here;
  if (here.running != nullptr) return here.running;
  if (here.current == nullptr) {
    const bool is_main = Runtime::of(vm).in_main_thread();
    if (here.current_was_set || !is_main) {
      vm.raise(vm.types.runtime_error, "There is no current event loop in thread '{}'.",
               is_main ? "MainThread" : name_of_thread(vm));
      return nullptr;
    }
    here.current = make_loop(vm).take().as<LoopObject>();
    here.current_was_set = true;
  }
  return here.current;
}

void set_event_loop(Vm& vm, Value loop) {
  ThreadLocal& here = Runtime::of(vm).here;
  here.current_was_set = true;
  LoopObject* const old = here.current;
  here.current = loop.is_none() ? nullptr : Ref::share(loop).take().as<LoopObject>();
  if (old != nullptr) vm::release(Value(old));
}

LoopObject* loop_argument(Vm& vm, Value given, const char* asked) {
  if (vm::is_instance(vm, given, Runtime::of(vm).types.event_loop)) return given.as<LoopObject>();
  vm.raise(vm.types.attribute_error, "'{}' object has no attribute '{}'", vm::type_name(vm, given), asked);
  return nullptr;
}

bool check_open(Vm& vm, LoopObject* loop) {
  if (!loop->closed()) return true;
  vm.raise(vm.types.runtime_error, "Event loop is closed");
  return false;
}

namespace {

Ref raise_already_running(Vm& vm, const LoopObject* wanted) {
  return vm.raise_message(vm.types.runtime_error, Runtime::of(vm).here.running == wanted
                                                      ? "This event loop is already running"
                                                      : "Cannot run the event loop while another loop is running");
}

}  // namespace

bool run_forever(Vm& vm, LoopObject* object) {
  Runtime& runtime = Runtime::of(vm);
  if (!check_open(vm, object)) return false;
  if (runtime.here.running != nullptr) {
    raise_already_running(vm, object);
    return false;
  }
  Ref alive = Ref::share(Value(object));
  runtime.here.running = object;
  const trace::ActorId actor = vm.current_actor;
  VirtualLoop& loop = *object->loop;
  Outcome outcome = Outcome::k_continue;
  while (outcome == Outcome::k_continue && vm.stopped == vm::StopReason::k_none) {
    if (object->stopping) loop.stop();
    outcome = loop.run_once();
    if (vm.recorder != nullptr && vm.recorder->event_count() > vm.event_limit) vm.stop(vm::StopReason::k_events);
    if (runtime.clock.now().ns > vm.time_limit) vm.stop(vm::StopReason::k_virtual_time);
  }
  object->stopping = false;
  runtime.here.running = nullptr;
  vm.current_actor = actor;
  if (outcome == Outcome::k_deadlock && vm.stopped == vm::StopReason::k_none) {
    report_deadlock(runtime);
    vm.stop(vm::StopReason::k_deadlock);
  }
  if (vm.stopped != vm::StopReason::k_none) return false;
  if (runtime.interruption) {
    vm.restore_error(std::move(runtime.interruption));
    return false;
  }
  return true;
}

void stop_when_done(Vm& vm, Value owner, Future* future) {
  if (future->state == FutureState::k_finished && future->exception &&
      (vm::is_instance(vm, future->exception, vm.types.system_exit) ||
       vm::is_instance(vm, future->exception, vm.types.keyboard_interrupt))) {
    return;
  }
  owner.as<LoopObject>()->stopping = true;
  if (!owner.as<LoopObject>()->closed()) owner.as<LoopObject>()->loop->stop();
}

Ref run_until_complete(Vm& vm, LoopObject* loop, Value awaitable) {
  if (!check_open(vm, loop)) return {};
  if (Runtime::of(vm).here.running != nullptr) return raise_already_running(vm, loop);
  const bool is_new_task = !is_future(vm, awaitable);
  Ref future = ensure_future(vm, awaitable, loop);
  if (!future) return {};
  if (is_new_task) future.as<Task>()->log_destroy_pending = false;
  add_done_callback(vm, future.as<Future>(), {&stop_when_done, Value(loop), vm::kEmpty});
  const bool finished = run_forever(vm, loop);
  remove_done_callback(vm, future.as<Future>(), &stop_when_done, Value(loop));
  if (!finished) {
    if (is_new_task && future.as<Future>()->done()) future.as<Future>()->exception_unseen = false;
    return {};
  }
  if (!future.as<Future>()->done()) {
    return vm.raise(vm.types.runtime_error, "Event loop stopped before Future completed.");
  }
  return result_of(vm, future.as<Future>());
}

Ref create_task(Vm& vm, LoopObject* loop, Value coroutine, Value name, Value context) {
  if (!check_open(vm, loop)) return {};
  if (!Runtime::of(vm).begun_calls.empty()) [[unlikely]] {
    if (Ref task = task_of_begun_call(vm, loop, coroutine, name, context); task || vm.has_error()) return task;
  }
  const bool named = name && !name.is_none();
  if (loop->task_factory.is_none()) {
    if (!check_coroutine(vm, coroutine)) return {};
    Ref text = named ? vm::str(vm, name) : Ref();
    if (named && !text) return {};
    const std::optional<Value> place = context_argument(vm, context);
    return place ? make_task(vm, loop, coroutine, *text, *place) : Ref();
  }
  const bool with_context = context && !context.is_none();
  const Value names[] = {Value(vm.intern("context"))};
  Ref keywords = with_context ? vm::make_tuple(vm, std::span<const Value>(names)) : Ref();
  const Value values[] = {Value(loop), coroutine, context};
  Ref task = vm.call(loop->task_factory, {values, 2, with_context ? keywords.as<vm::Tuple>() : nullptr});
  if (!task || !named) return task;
  Ref text = vm::str(vm, name);
  if (!text || !vm.call_method(*task, vm.intern("set_name"), {*text})) return {};
  return task;
}

}  // namespace coroscope::loop
