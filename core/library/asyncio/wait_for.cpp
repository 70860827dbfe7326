// Source: CPython Lib/asyncio/tasks.py (3.11), wait_for and _cancel_and_wait.

#include "core/library/asyncio/wait_for.h"

#include "core/loop/loop_object.h"
#include "core/loop/native_coroutine.h"
#include "core/vm/objects/exception.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/operations.h"
#include "core/vm/slow_paths.h"

namespace coroscope::library {

using loop::Future;
using loop::LoopObject;
using loop::Runtime;
using vm::Outcome;
using vm::Ref;
using vm::Value;
using vm::Vm;

namespace {

enum Stage : std::uint8_t {
  k_begin,
  k_inline,        ///< no timeout: awaits the awaitable itself
  k_waiting,       ///< for the first of the timer and the inner future
  k_cancelling,    ///< time is up: the inner future was cancelled and is waited for
  k_abandoning,    ///< the same because wait_for itself was cancelled
};

struct WaitFor : loop::NativeCoroutine {
  Value awaitable;           // owned; then the iterator that is run inline
  Value timeout;             // owned
  Future* inner;             // owned; null until there is one
  loop::Waiter* waiter;      // owned; what this coroutine is suspended on
  LoopObject* loop;          // owned with `waiter`
  Value cancellation;        // the CancelledError that came in, while abandoning; owned
  loop::TimerId timer;
  trace::EventId event;      // timer_set
};

const loop::WaitKind kWaiting{"wait_for", nullptr};

/// A done callback of the inner future: lets the coroutine go on.
void release_waiter(Vm& vm, Value owner, Future*) {
  auto* waiter = owner.as<Future>();
  if (!waiter->done()) loop::set_result(vm, waiter, vm::kNone);
}

void timer_fired(void* pointer, bool run) {
  Ref owned = Ref::adopt(Value(static_cast<WaitFor*>(pointer)));
  auto* self = owned.as<WaitFor>();
  Vm& vm = *self->type->vm;
  self->timer = {};
  if (!run || vm.stopped != vm::StopReason::k_none || self->stage != k_waiting || self->waiter == nullptr) return;
  Runtime::of(vm).begin_handle(self->event);
  release_waiter(vm, Value(self->waiter), nullptr);
}

Outcome suspend(Vm& vm, WaitFor* self) {
  Ref waiter = loop::make_waiter(vm, self->loop, self->inner != nullptr ? Value(self->inner) : vm::kNone, kWaiting,
                                 self->inner != nullptr ? self->inner->actor : trace::kNoActor);
  if (self->waiter != nullptr) vm::release(Value(self->waiter));
  self->waiter = waiter.take().as<loop::Waiter>();
  return Outcome::yielded(Ref::share(Value(self->waiter)));
}

void cancel_timer(Vm& vm, WaitFor* self) {
  if (self->loop == nullptr || self->loop->closed() || !self->loop->loop->pending(self->timer)) return;
  if (vm.recorder != nullptr) {
    Runtime::of(vm).record(trace::EventKind::k_timer_cancelled, vm.current_actor, trace::kNoActor, self->event);
  }
  self->loop->loop->cancel(self->timer);
}

Outcome result_of_inner(Vm& vm, WaitFor* self) {
  Ref result = loop::result_of(vm, self->inner);
  return result ? Outcome::returned(std::move(result)) : Outcome::raised();
}

/// The result after the time was up: a cancellation becomes a TimeoutError.
Outcome timed_out(Vm& vm, WaitFor* self) {
  Ref result = loop::result_of(vm, self->inner);
  if (result) return Outcome::returned(std::move(result));
  if (!vm::is_instance(vm, vm.error(), Runtime::of(vm).types.cancelled_error)) return Outcome::raised();
  Ref cancelled = vm.take_error();
  Ref timeout = vm::make_exception(vm, vm.types.timeout_error, "");
  vm.restore_error(timeout);
  auto* error = timeout.as<vm::Exception>();
  vm::release(std::exchange(error->context, Ref::share(*cancelled).take()));
  vm::release(std::exchange(error->cause, cancelled.take()));
  error->flags |= vm::Exception::kSuppressContext;
  return Outcome::raised();
}

/// await _cancel_and_wait(inner): the inner future is cancelled, and its end waited for.
Outcome cancel_and_wait(Vm& vm, WaitFor* self, Stage stage) {
  Outcome outcome = suspend(vm, self);
  loop::add_done_callback(vm, self->inner, {&release_waiter, Value(self->waiter), vm::kEmpty});
  loop::cancel(vm, self->inner, vm::kEmpty);
  if (vm.has_error()) return Outcome::raised();
  self->stage = stage;
  self->waiter->awaited = true;
  return outcome;
}

Outcome begin(Vm& vm, WaitFor* self) {
  LoopObject* const loop = loop::running_loop(vm);
  if (loop == nullptr) return Outcome::raised();
  vm::retain(Value(loop));
  self->loop = loop;
  if (self->timeout.is_none()) {
    Ref iterator = vm::get_awaitable(vm, Ref::share(self->awaitable), 0);
    if (!iterator) return Outcome::raised();
    vm::release(std::exchange(self->awaitable, iterator.take()));
    self->stage = k_inline;
    if (loop::is_future(vm, self->awaitable) || vm::type_of(vm, self->awaitable) != vm.types.coroutine) {
      return vm::step_awaitable(vm, self->awaitable, {vm::kEmpty, vm::kEmpty});
    }
    return vm::step_awaitable_checked(vm, self->awaitable, {vm::kNone, vm::kEmpty});
  }
  const std::optional<bool> past = vm::compare_truth(vm, vm::Comparison::k_less_equal, self->timeout, Value::of_int(0));
  if (!past) return Outcome::raised();
  if (*past) {
    Ref inner = loop::ensure_future(vm, self->awaitable, loop);
    if (!inner) return Outcome::raised();
    self->inner = inner.take().as<Future>();
    if (self->inner->done()) return result_of_inner(vm, self);
    return cancel_and_wait(vm, self, k_cancelling);
  }
  const std::optional<double> seconds = vm::to_double(vm, self->timeout);
  if (!seconds) return Outcome::raised();
  const std::int64_t deadline = loop->loop->deadline_after(*seconds);
  if (vm.recorder != nullptr) {
    self->event = Runtime::of(vm).record(trace::EventKind::k_timer_set, vm.current_actor, trace::kNoActor, vm.current_event,
                                         "wait_for", deadline);
  }
  vm::retain(Value(self));
  self->timer = loop->loop->call_at(deadline, &timer_fired, self);
  Ref inner = loop::ensure_future(vm, self->awaitable, loop);
  if (!inner) {
    cancel_timer(vm, self);
    return Outcome::raised();
  }
  self->inner = inner.take().as<Future>();
  Outcome outcome = suspend(vm, self);
  loop::add_done_callback(vm, self->inner, {&release_waiter, Value(self->waiter), vm::kEmpty});
  self->stage = k_waiting;
  self->waiter->awaited = true;
  return outcome;
}

Outcome step(Vm& vm, loop::NativeCoroutine* coroutine, vm::Resumption resumption) {
  auto* self = static_cast<WaitFor*>(coroutine);
  if (self->stage == k_begin) return begin(vm, self);
  if (self->stage == k_inline) return vm::step_awaitable(vm, self->awaitable, resumption);
  const bool is_cancellation =
      resumption.exception && vm::is_instance(vm, resumption.exception, Runtime::of(vm).types.cancelled_error);
  if (resumption.exception && (!is_cancellation || self->stage != k_waiting)) {
    if (self->inner != nullptr) loop::remove_done_callback(vm, self->inner, &release_waiter, Value(self->waiter));
    cancel_timer(vm, self);
    vm.restore_error(Ref::share(resumption.exception));
    return Outcome::raised();
  }
  switch (self->stage) {
    case k_waiting:
      if (self->inner->done()) {
        cancel_timer(vm, self);
        return result_of_inner(vm, self);
      }
      loop::remove_done_callback(vm, self->inner, &release_waiter, Value(self->waiter));
      if (!is_cancellation) {
        if (!vm.model.has(vm::Misconception::k_timeout_leaves_running)) return cancel_and_wait(vm, self, k_cancelling);
        vm.raise_message(vm.types.timeout_error, "");
        return Outcome::raised();
      }
      vm::retain(resumption.exception);
      self->cancellation = resumption.exception;
      return cancel_and_wait(vm, self, k_abandoning);
    case k_abandoning:
      cancel_timer(vm, self);
      vm.restore_error(Ref::share(self->cancellation));
      return Outcome::raised();
    default: {
      cancel_timer(vm, self);
      return timed_out(vm, self);
    }
  }
}

void release_parts(Vm& vm, loop::NativeCoroutine* coroutine) {
  auto* self = static_cast<WaitFor*>(coroutine);
  if (self->inner != nullptr && self->waiter != nullptr && !self->inner->done()) {
    loop::remove_done_callback(vm, self->inner, &release_waiter, Value(self->waiter));
  }
  if (self->waiter != nullptr) vm::release(Value(std::exchange(self->waiter, nullptr)));
  if (self->inner != nullptr) vm::release(Value(std::exchange(self->inner, nullptr)));
  if (self->loop != nullptr) vm::release(Value(std::exchange(self->loop, nullptr)));
  for (Value value : {self->awaitable, self->timeout, self->cancellation}) vm::release(value);
}

constexpr loop::CoroutineKind kWaitFor{"wait_for", "wait_for", "asyncio/tasks.py", 436, 476, sizeof(WaitFor), step, release_parts};

}  // namespace

Ref make_wait_for(Vm& vm, Value awaitable, Value timeout) {
  auto* self = loop::make_native_coroutine<WaitFor>(vm, Runtime::of(vm).types.native_coroutine, kWaitFor);
  vm::retain(awaitable);
  vm::retain(timeout);
  self->awaitable = awaitable;
  self->timeout = timeout;
  self->inner = nullptr;
  self->waiter = nullptr;
  self->loop = nullptr;
  self->cancellation = vm::kEmpty;
  self->timer = {};
  self->event = trace::kNoEvent;
  return Ref::adopt(Value(self));
}

}  // namespace coroscope::library
