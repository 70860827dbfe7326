// Source: CPython Lib/asyncio/tasks.py (3.11), sleep.

#include "core/loop/sleep.h"

#include <algorithm>

#include "core/loop/blocking.h"
#include "core/loop/loop_object.h"
#include "core/vm/objects/containers.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/operations.h"
#include "core/vm/slow_paths.h"

namespace coroscope::loop {

using trace::EventKind;
using vm::Ref;
using vm::Resumption;
using vm::Value;
using vm::Vm;

void sleep_timer_fired(void* pointer, bool run) {
  Ref owned = Ref::adopt(Value(static_cast<Sleep*>(pointer)));
  auto* sleep = owned.as<Sleep>();
  Vm& vm = *sleep->type->vm;
  sleep->timer = {};
  if (!run || vm.stopped != vm::StopReason::k_none || sleep->future == nullptr) return;
  Runtime::of(vm).begin_handle(sleep->event);
  if (!sleep->future->done()) set_result(vm, sleep->future, sleep->result);
}

namespace {

enum Stage : std::uint8_t { k_begin, k_yielded, k_waiting };

/// delay <= 0, which needs no call for the usual types.
std::optional<bool> is_past(Vm& vm, Value delay) {
  if (delay.is_int()) return delay.as_int() <= 0;
  if (vm::is_exactly(delay, vm.types.float_)) return delay.as<vm::Float>()->number <= 0;
  return vm::compare_truth(vm, vm::Comparison::k_less_equal, delay, Value::of_int(0));
}

/// SleepBlocksAll: time passes, and nobody else gets a turn.
vm::Outcome block(Vm& vm, Sleep* sleep) {
  const std::optional<double> seconds = vm::to_double(vm, sleep->delay);
  if (!seconds) return vm::Outcome::raised();
  const VirtualClock& clock = Runtime::of(vm).clock;
  const std::int64_t ns = std::max<std::int64_t>(clock.deadline_after(*seconds) - clock.now().ns, 0);
  if (!block_for(vm, ns)) return vm::Outcome::raised();
  return vm::Outcome::returned(Ref::share(sleep->result));
}

/// The first step: nothing at all for a delay that has passed, else a future and a timer.
vm::Outcome start(Vm& vm, Sleep* sleep) {
  const std::optional<bool> at_once = is_past(vm, sleep->delay);
  if (!at_once) return vm::Outcome::raised();
  if (vm.model.has(vm::Misconception::k_sleep_blocks_all)) [[unlikely]] return block(vm, sleep);
  if (*at_once) {
    if (vm.model.has(vm::Misconception::k_sleep0_no_op)) [[unlikely]] return vm::Outcome::returned(Ref::share(sleep->result));
    sleep->stage = k_yielded;
    return vm::Outcome::yielded(Ref::none());
  }
  LoopObject* const loop = running_loop(vm);
  if (loop == nullptr) return vm::Outcome::raised();
  const std::optional<double> seconds = vm::to_double(vm, sleep->delay);
  if (!seconds) return vm::Outcome::raised();
  sleep->future = make_future(vm, loop).take().as<Future>();
  const std::int64_t deadline = loop->loop->deadline_after(*seconds);
  if (vm.recorder != nullptr) {
    sleep->event = Runtime::of(vm).record(EventKind::k_timer_set, vm.current_actor, sleep->future->actor,
                                          vm.current_event, "sleep", deadline);
  }
  vm::retain(Value(sleep));
  sleep->timer = loop->loop->call_at(deadline, &sleep_timer_fired, sleep);
  sleep->stage = k_waiting;
  sleep->future->awaited = true;
  return vm::Outcome::yielded(Ref::share(Value(sleep->future)));
}

/// The `finally` of asyncio.sleep: its timer is taken back.
void cancel_timer(Vm& vm, Sleep* sleep) {
  if (sleep->future == nullptr || sleep->future->loop->closed()) return;
  VirtualLoop& loop = *sleep->future->loop->loop;
  if (!loop.pending(sleep->timer)) return;
  if (vm.recorder != nullptr) {
    Runtime::of(vm).record(EventKind::k_timer_cancelled, vm.current_actor, trace::kNoActor, sleep->event);
  }
  loop.cancel(sleep->timer);
}

vm::Outcome step(Vm& vm, NativeCoroutine* self, Resumption resumption) {
  auto* sleep = static_cast<Sleep*>(self);
  if (resumption.exception) {
    cancel_timer(vm, sleep);
    vm.restore_error(Ref::share(resumption.exception));
    return vm::Outcome::raised();
  }
  switch (sleep->stage) {
    case k_begin: return start(vm, sleep);
    case k_yielded: return vm::Outcome::returned(Ref::share(sleep->result));
    default: {
      Ref result = result_of(vm, sleep->future);
      cancel_timer(vm, sleep);
      return result ? vm::Outcome::returned(std::move(result)) : vm::Outcome::raised();
    }
  }
}

void release_parts(Vm&, NativeCoroutine* self) {
  auto* sleep = static_cast<Sleep*>(self);
  if (sleep->future != nullptr) vm::release(Value(std::exchange(sleep->future, nullptr)));
  vm::release(sleep->delay);
  vm::release(sleep->result);
}

/// The steps of an ordinary sleep, which most switches are made of, without the ceremony of other kinds.
vm::Outcome quick_step(Vm& vm, Value self, Resumption resumption) {
  auto* sleep = self.as<Sleep>();
  if (!resumption.exception) [[likely]] {
    if (sleep->state == NativeCoroutine::State::k_created && sleep->delay.is_int() && sleep->delay.as_int() <= 0) {
      sleep->state = NativeCoroutine::State::k_suspended;
      sleep->stage = k_yielded;
      return vm::Outcome::yielded(Ref::none());
    }
    if (sleep->state == NativeCoroutine::State::k_suspended && sleep->stage == k_yielded) {
      sleep->state = NativeCoroutine::State::k_finished;
      vm::release(sleep->delay);
      return vm::Outcome::returned(Ref::adopt(sleep->result));
    }
    if (sleep->state == NativeCoroutine::State::k_suspended && sleep->stage == k_waiting && sleep->timer == TimerId{} &&
        sleep->future->state == FutureState::k_finished && !sleep->future->exception) {
      sleep->state = NativeCoroutine::State::k_finished;
      Ref result = Ref::share(sleep->future->result);
      release_parts(vm, sleep);
      return vm::Outcome::returned(std::move(result));
    }
  }
  return step_native_coroutine(vm, self, resumption);
}

constexpr CoroutineKind kSleep{"sleep", "sleep", "asyncio/tasks.py", 637, 649, sizeof(Sleep), step, release_parts};

}  // namespace

Ref make_sleep(Vm& vm, Value delay, Value result) {
  auto* sleep = make_native_coroutine<Sleep>(vm, Runtime::of(vm).types.sleep, kSleep);
  vm::retain(delay);
  vm::retain(result);
  sleep->delay = delay;
  sleep->result = result;
  sleep->future = nullptr;
  sleep->timer = {};
  sleep->event = trace::kNoEvent;
  return Ref::adopt(Value(sleep));
}

void set_up_sleep(Runtime& runtime) {
  runtime.types.sleep = make_native_coroutine_type(runtime.vm, runtime.vm.model.is_true() ? quick_step : step_native_coroutine);
}

}  // namespace coroscope::loop
