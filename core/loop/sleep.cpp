#include "core/loop/sleep.h"

#include "core/loop/loop_object.h"
#include "core/vm/objects/exception.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/objects/object.h"
#include "core/vm/operations.h"
#include "core/vm/slow_paths.h"

namespace coroscope::loop {

using trace::EventKind;
using vm::Ref;
using vm::Value;
using vm::Vm;

Ref make_sleep(Vm& vm, Value delay, Value result) {
  auto* sleep = vm.allocate<Sleep>(Runtime::of(vm).types.sleep);
  sleep->state = Sleep::State::k_created;
  vm::retain(delay);
  vm::retain(result);
  sleep->delay = delay;
  sleep->result = result;
  sleep->future = nullptr;
  sleep->timer = {};
  sleep->actor = trace::kNoActor;
  sleep->event = trace::kNoEvent;
  return Ref::adopt(Value(sleep));
}

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

void end(Sleep* sleep) {
  sleep->state = Sleep::State::k_finished;
  if (sleep->future != nullptr) vm::release(Value(std::exchange(sleep->future, nullptr)));
}

/// The first step: nothing at all for a delay that has passed, else a future and a timer.
vm::Outcome start(Vm& vm, Sleep* sleep) {
  const std::optional<bool> at_once = vm::compare_truth(vm, vm::Comparison::k_less_equal, sleep->delay, Value::of_int(0));
  if (!at_once) {
    end(sleep);
    return vm::Outcome::raised();
  }
  if (*at_once) {
    sleep->state = Sleep::State::k_yielded;
    return vm::Outcome::yielded(Ref::none());
  }
  const std::optional<double> seconds = vm::to_double(vm, sleep->delay);
  if (!seconds || running_loop(vm) == nullptr) {
    end(sleep);
    return vm::Outcome::raised();
  }
  Runtime& runtime = Runtime::of(vm);
  Ref future = make_future(vm);
  sleep->future = future.take().as<Future>();
  const std::int64_t deadline = runtime.loop.deadline_after(*seconds);
  if (vm.recorder != nullptr) {
    sleep->event = Runtime::of(vm).record(EventKind::k_timer_set, vm.current_actor, sleep->future->actor, vm.current_event, "sleep",
                             deadline);
  }
  vm::retain(Value(sleep));
  sleep->timer = runtime.loop.call_at(deadline, &sleep_timer_fired, sleep);
  sleep->state = Sleep::State::k_waiting;
  sleep->future->awaited = true;
  return vm::Outcome::yielded(Ref::share(Value(sleep->future)));
}

/// The `finally` of asyncio.sleep: its timer is taken back.
void cancel_timer(Vm& vm, Sleep* sleep) {
  Runtime& runtime = Runtime::of(vm);
  if (!runtime.loop.pending(sleep->timer)) return;
  if (vm.recorder != nullptr) {
    Runtime::of(vm).record(EventKind::k_timer_cancelled, vm.current_actor, trace::kNoActor, sleep->event);
  }
  runtime.loop.cancel(sleep->timer);
}

vm::Outcome step(Vm& vm, Value self, vm::Resumption resumption) {
  Ref alive = Ref::share(self);
  auto* sleep = self.as<Sleep>();
  if (sleep->state == Sleep::State::k_finished) {
    vm.raise(vm.types.runtime_error, "cannot reuse already awaited coroutine");
    return vm::Outcome::raised();
  }
  if (resumption.exception) {
    if (sleep->state == Sleep::State::k_waiting) cancel_timer(vm, sleep);
    end(sleep);
    vm.restore_error(Ref::share(resumption.exception));
    return vm::Outcome::raised();
  }
  switch (sleep->state) {
    case Sleep::State::k_created:
      return start(vm, sleep);
    case Sleep::State::k_yielded:
      end(sleep);
      return vm::Outcome::returned(Ref::share(sleep->result));
    default: {
      Ref result = result_of(vm, sleep->future);
      cancel_timer(vm, sleep);
      end(sleep);
      return result ? vm::Outcome::returned(std::move(result)) : vm::Outcome::raised();
    }
  }
}

void destroy_sleep(Vm& vm, vm::Object* object) {
  auto* sleep = static_cast<Sleep*>(object);
  if (vm.stopped == vm::StopReason::k_none) {
    if (sleep->state == Sleep::State::k_created) {
      Ref error = vm.take_error();
      vm.warn(vm.types.runtime_warning, "coroutine 'sleep' was never awaited");
      vm.restore_error(std::move(error));
    }
  }
  end(sleep);
  vm::release(sleep->delay);
  vm::release(sleep->result);
  vm.heap.free(sleep, sizeof(Sleep));
}

Ref sleep_repr(Vm& vm, Value self) {
  return vm::make_str(vm, fmt::format("<coroutine object sleep at {:#x}>", vm.address_of(self)));
}

// Driven by hand, as any coroutine.

Ref finish_step(Vm& vm, vm::Outcome outcome) {
  if (outcome.kind == vm::Outcome::Kind::k_returned) {
    vm::raise_stop_iteration(vm, *outcome.value);
    return {};
  }
  return std::move(outcome.value);
}

Ref method_send(Vm& vm, const vm::Arguments& arguments) {
  auto* sleep = arguments[0].as<Sleep>();
  const bool fresh = sleep->state == Sleep::State::k_created;
  if (fresh && !arguments[1].is_none()) {
    return vm.raise(vm.types.type_error, "can't send non-None value to a just-started coroutine");
  }
  return finish_step(vm, step(vm, arguments[0], {fresh ? vm::kEmpty : arguments[1], vm::kEmpty}));
}

Ref method_throw(Vm& vm, const vm::Arguments& arguments) {
  Ref exception = vm::exception_to_raise(vm, arguments[1]);
  return exception ? finish_step(vm, step(vm, arguments[0], {vm::kEmpty, *exception})) : Ref();
}

Ref method_close(Vm& vm, const vm::Arguments& arguments) {
  auto* sleep = arguments[0].as<Sleep>();
  if (sleep->state == Sleep::State::k_waiting) cancel_timer(vm, sleep);
  end(sleep);
  return Ref::none();
}

constexpr vm::NativeDefinition kMethods[] = {
    {"send", method_send, vm::ArgumentStyle::k_one},
    {"throw", method_throw, vm::ArgumentStyle::k_counted, 1, 3},
    {"close", method_close, vm::ArgumentStyle::k_none},
};

}  // namespace

void set_up_sleep(Runtime& runtime) {
  Vm& vm = runtime.vm;
  vm::Type* type = vm.make_type("coroutine", vm.types.object, vm::Layout::k_native, sizeof(Sleep));
  type->can.destroy = destroy_sleep;
  type->can.repr = sleep_repr;
  type->can.await_step = step;
  type->can.construct = nullptr;
  vm::add_methods(vm, type, kMethods);
  const auto name = [](Vm& machine, const vm::Arguments&) { return vm::make_str(machine, "sleep"); };
  vm::add_getter(vm, type, "__name__", name);
  vm::add_getter(vm, type, "__qualname__", name);
  runtime.types.sleep = type;
}

}  // namespace coroscope::loop
