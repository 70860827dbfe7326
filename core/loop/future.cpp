#include "core/loop/future.h"

#include <algorithm>
#include <vector>

#include "core/loop/changed_rules.h"
#include "core/loop/context.h"
#include "core/loop/error_report.h"
#include "core/loop/gather.h"
#include "core/loop/loop_object.h"
#include "core/loop/native_coroutine.h"
#include "core/loop/task_trace.h"
#include "core/vm/objects/containers.h"
#include "core/vm/objects/exception.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/operations.h"

namespace coroscope::loop {

using trace::EventKind;
using vm::Ref;
using vm::Value;
using vm::Vm;

void initialise(Vm&, Future* future, LoopObject* loop) {
  future->state = FutureState::k_pending;
  future->is_task = false;
  future->is_waiter = false;
  if (loop != nullptr) vm::retain(Value(loop));
  future->loop = loop;
  future->awaited = false;
  future->exception_unseen = false;
  future->cancel_requested = false;
  future->actor = trace::kNoActor;
  future->result = vm::kEmpty;
  future->exception = vm::kEmpty;
  future->traceback = nullptr;
  future->cancel_message = vm::kEmpty;
  future->first_callback = {};
  future->more_callbacks = nullptr;
  future->callback_count = 0;
  future->more_capacity = 0;
}

void set_loop(Future* future, LoopObject* loop) {
  vm::retain(Value(loop));
  if (future->loop != nullptr) vm::release(Value(future->loop));
  future->loop = loop;
}

Ref make_waiter(Vm& vm, LoopObject* loop, Value owner, const WaitKind& kind, trace::ActorId actor) {
  auto* waiter = vm.allocate<Waiter>(Runtime::of(vm).types.future, sizeof(Waiter));
  initialise(vm, waiter, loop);
  waiter->is_waiter = true;
  vm::retain(owner);
  waiter->owner = owner;
  waiter->kind = &kind;
  waiter->actor = actor;
  waiter->attributes = vm::kEmpty;
  return Ref::adopt(Value(waiter));
}

Ref make_future(Vm& vm, LoopObject* loop, vm::Type* type) {
  auto* future = vm::allocate_instance<Future>(vm, type != nullptr ? type : Runtime::of(vm).types.future);
  initialise(vm, future, loop);
  if (vm.recorder != nullptr) {
    future->actor = vm.recorder->add_actor(trace::ActorKind::k_future, vm.recorder->intern("future"), 0);
    vm.recorder->set_actor_created(future->actor, Runtime::of(vm).record(EventKind::k_future_created, vm.current_actor, future->actor,
                                                            vm.current_event));
  }
  return Ref::adopt(Value(future));
}

std::string text_of_native_callback(Vm& vm, const DoneCallback& callback) {
  if (callback.native == &wake_task) return "Task.task_wakeup()";
  if (callback.native == &child_done) return fmt::format("gather.<locals>._done_callback() at {}asyncio/tasks.py:764", kLibraryFolder);
  if (callback.native == &stop_when_done) return fmt::format("_run_until_complete_cb() at {}asyncio/base_events.py:180", kLibraryFolder);
  return fmt::format("_release_waiter({})() at {}asyncio/tasks.py:431", shortened_repr(vm, callback.owner), kLibraryFolder);
}

namespace {

DoneCallback& callback_at(Future* future, std::uint32_t index) {
  return index == 0 ? future->first_callback : future->more_callbacks[index - 1];
}

/// A done callback on its way through the ready queue.
struct PendingCall {
  Vm* vm;
  DoneCallback callback;   // owner and context owned
  Future* future;          // owned
  trace::EventId event;
};

void run_pending_call(void* pointer, bool run) {
  auto* call = static_cast<PendingCall*>(pointer);
  Vm& vm = *call->vm;
  const DoneCallback callback = call->callback;
  Ref owner = Ref::adopt(callback.owner);
  Ref future = Ref::adopt(Value(call->future));
  Value context = callback.context;
  const trace::EventId event = call->event;
  vm.heap.free(call, sizeof(PendingCall));
  if (run && vm.stopped == vm::StopReason::k_none) {
    Runtime& runtime = Runtime::of(vm);
    runtime.begin_handle(event);
    if (callback.native != nullptr) {
      callback.native(vm, *owner, future.as<Future>());
      if (vm.has_error()) report_error_of_loop(vm);
    } else {
      const ContextScope scope(runtime, context);
      const Value given[] = {*future};
      if (!vm.call(*owner, {*future})) report_callback_error(vm, future.as<Future>()->loop, *owner, given);
    }
  }
  vm::release(context);
}

void schedule_callback(Vm& vm, Future* future, DoneCallback callback, trace::EventId cause) {
  Runtime& runtime = Runtime::of(vm);
  if (callback.native == &wake_task) {
    // A task that waits needs no call of its own: it knows the future that it waits for.
    schedule_step(vm, callback.owner.as<Task>(), "wake up", cause);
    vm::release(callback.owner);
    return;  // it has no context: the task has one
  }
  auto* call = static_cast<PendingCall*>(vm.heap.allocate(sizeof(PendingCall)));
  vm::retain(Value(future));
  *call = {&vm, callback, future, trace::kNoEvent};
  const trace::ActorId subject = callback.native != nullptr && is_future(vm, callback.owner)
                                     ? callback.owner.as<Future>()->actor
                                     : trace::kNoActor;
  if (callback.native == nullptr && calls_on_the_spot(vm, callback.owner)) [[unlikely]] {
    const CurrentEvent kept(vm);
    call->event = cause;
    return run_pending_call(call, true);
  }
  const trace::EventId event = runtime.schedule(future->loop, &run_pending_call, call, subject, "done callback", cause);
  if (vm.recorder != nullptr && !vm.has_error()) call->event = event;
}

void move_callbacks(Vm& vm, Future* future, trace::EventId cause) {
  const std::uint32_t count = future->callback_count;
  if (count == 0) return;
  future->callback_count = 0;
  for (std::uint32_t i = 0; i < count; ++i) schedule_callback(vm, future, callback_at(future, i), cause);
  if (future->more_callbacks != nullptr) {
    vm.heap.free(future->more_callbacks, future->more_capacity * sizeof(DoneCallback));
    future->more_callbacks = nullptr;
    future->more_capacity = 0;
  }
}

/// A waiter that goes by the name of a future of the program: its end is not the end of that future.
bool tells_of_another(Vm& vm, const Future* future) {
  if (!future->is_waiter) return false;
  const Value owner = static_cast<const Waiter*>(future)->owner;
  return is_future(vm, owner) && !owner.as<Future>()->is_task;
}

trace::EventId record_done(Vm& vm, Future* future, EventKind kind, std::string_view text) {
  if (vm.recorder == nullptr) return trace::kNoEvent;
  if (tells_of_another(vm, future)) return vm.current_event;
  return Runtime::of(vm).record(kind, vm.current_actor, future->actor, vm.current_event, text);
}

}  // namespace

void set_result(Vm& vm, Future* future, Value result) {
  future->state = FutureState::k_finished;
  vm::retain(result);
  future->result = result;
  const trace::EventId event = future->is_task || vm.recorder == nullptr
                                   ? vm.current_event
                                   : record_done(vm, future, EventKind::k_future_resolved, text_for_trace(vm, result));
  move_callbacks(vm, future, event);
}

void set_exception(Vm& vm, Future* future, Value exception) {
  future->state = FutureState::k_finished;
  vm::retain(exception);
  future->exception = exception;
  future->traceback = exception.as<vm::Exception>()->traceback;
  if (future->traceback != nullptr) vm::retain(Value(future->traceback));
  future->exception_unseen = true;
  const trace::EventId event = future->is_task ? vm.current_event
                                               : record_done(vm, future, EventKind::k_future_failed, text_for_trace(vm, exception));
  move_callbacks(vm, future, event);
}

void mark_cancelled(Vm& vm, Future* future, Value message) {
  future->state = FutureState::k_cancelled;
  vm::retain(message);
  const Value old = future->cancel_message;
  future->cancel_message = message;
  vm::release(old);
  const trace::EventId event =
      future->is_task ? vm.current_event : record_done(vm, future, EventKind::k_future_cancelled, {});
  move_callbacks(vm, future, event);
}

namespace {

/// A class of the program may have a cancel() of its own.
bool cancel_by_method(Vm& vm, Future* future, Value message) {
  vm::Method method = vm::get_method(vm, Value(future), vm.intern("cancel"));
  Ref keyword = vm::make_str(vm, "msg");
  const Value names[] = {*keyword};
  Ref keywords = vm::make_tuple(vm, std::span<const Value>(names));
  std::vector<Value> values;
  if (method.self) values.push_back(*method.self);
  const auto positional = static_cast<std::uint32_t>(values.size());
  if (message) values.push_back(message);
  Ref answer;
  if (method.function) {
    answer = vm.call(*method.function, {values.data(), positional, message ? keywords.as<vm::Tuple>() : nullptr});
  }
  return answer && vm::truth(vm, *answer).value_or(false);
}

}  // namespace

bool cancel_plain(Vm& vm, Future* future, Value message) {
  future->exception_unseen = false;
  if (future->done()) return false;
  mark_cancelled(vm, future, message);
  return true;
}

bool cancel(Vm& vm, Future* future, Value message) {
  if (future->type->is_heap_type) return cancel_by_method(vm, future, message);
  if (future->is_task) return cancel_task(vm, static_cast<Task*>(future), message);
  const LoopTypes& types = Runtime::of(vm).types;
  if (future->type == types.gathering_future) return cancel_gather(vm, static_cast<GatheringFuture*>(future), message);
  return cancel_plain(vm, future, message);
}

Ref make_cancelled_error(Vm& vm, Future* future) {
  // A cancelled task keeps the CancelledError that ended it for the first who asks.
  if (future->state == FutureState::k_cancelled && future->exception) {
    return Ref::adopt(std::exchange(future->exception, vm::kEmpty));
  }
  vm::Type* type = Runtime::of(vm).types.cancelled_error;
  const Value message = future->cancel_message;
  if (!message || message.is_none()) return vm::make_exception(vm, type, "");
  return vm::make_exception(vm, type, *vm::make_tuple(vm, std::span<const Value>(&message, 1)));
}

Ref result_of(Vm& vm, Future* future) {
  if (future->state == FutureState::k_pending) {
    return vm.raise(Runtime::of(vm).types.invalid_state_error, "Result is not set.");
  }
  if (future->state == FutureState::k_cancelled) {
    vm.raise_exception(make_cancelled_error(vm, future));
    return {};
  }
  future->exception_unseen = false;
  if (future->exception) {
    vm.raise_exception(take_exception(vm, future));
    return {};
  }
  return Ref::share(future->result);
}

Ref take_exception(Vm&, Future* future) {
  Ref exception = Ref::share(future->exception);
  vm::Traceback* const old = std::exchange(exception.as<vm::Exception>()->traceback, std::exchange(future->traceback, nullptr));
  if (old != nullptr) vm::release(Value(old));
  return exception;
}

void add_done_callback(Vm& vm, Future* future, DoneCallback callback) {
  vm::retain(callback.owner);
  if (future->is_task && static_cast<Task*>(future)->waits_for_awaiter &&
      (callback.native != nullptr || belongs_to_library(vm, callback.owner))) [[unlikely]] {
    start_awaited(vm, static_cast<Task*>(future));
  }
  if (future->done()) {
    schedule_callback(vm, future, callback, vm.current_event);
    return;
  }
  const std::uint32_t index = future->callback_count;
  if (index > 0 && index - 1 == future->more_capacity) {
    const std::uint32_t capacity = future->more_capacity == 0 ? 2 : future->more_capacity * 2;
    auto* more = static_cast<DoneCallback*>(vm.heap.allocate(capacity * sizeof(DoneCallback)));
    if (future->more_callbacks != nullptr) {
      std::copy_n(future->more_callbacks, future->more_capacity, more);
      vm.heap.free(future->more_callbacks, future->more_capacity * sizeof(DoneCallback));
    }
    future->more_callbacks = more;
    future->more_capacity = capacity;
  }
  callback_at(future, index) = callback;
  ++future->callback_count;
}

void remove_done_callback(Vm&, Future* future, DoneCallback::Native native, Value owner) {
  std::uint32_t kept = 0;
  const std::uint32_t count = future->callback_count;
  for (std::uint32_t i = 0; i < count; ++i) {
    const DoneCallback callback = callback_at(future, i);
    if (callback.native == native && callback.owner == owner) {
      vm::release(callback.owner);
      vm::release(callback.context);
    } else {
      callback_at(future, kept++) = callback;
    }
  }
  future->callback_count = kept;
}

void destroy_future_parts(Vm& vm, Future* future) {
  vm::release(future->result);
  vm::release(future->exception);
  if (future->traceback != nullptr) vm::release(Value(future->traceback));
  vm::release(future->cancel_message);
  for (std::uint32_t i = 0; i < future->callback_count; ++i) {
    vm::release(callback_at(future, i).owner);
    vm::release(callback_at(future, i).context);
  }
  if (future->loop != nullptr) vm::release(Value(future->loop));
  if (future->more_callbacks != nullptr) {
    vm.heap.free(future->more_callbacks, future->more_capacity * sizeof(DoneCallback));
  }
}

bool is_future(Vm& vm, Value value) {
  if (!value.is_object()) return false;
  const LoopTypes& types = Runtime::of(vm).types;
  const vm::Type* type = value.object()->type;
  if (type == types.task || type == types.future || type == types.gathering_future) return true;
  return type->is_heap_type && type->is_subtype_of(types.future);
}

bool is_task(Vm& vm, Value value) { return is_future(vm, value) && value.as<Future>()->is_task; }

}  // namespace coroscope::loop
