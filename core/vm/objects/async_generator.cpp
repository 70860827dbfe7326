#include "core/vm/objects/async_generator.h"

#include "core/vm/objects/awaitable.h"
#include "core/vm/objects/containers.h"
#include "core/vm/objects/exception.h"
#include "core/vm/operations.h"
#include "core/vm/slow_paths.h"

namespace coroscope::vm {
namespace {

using State = AsyncGeneratorStep::State;

/// The first iteration is reported to the event loop that runs, which will finalize the generator.
void call_hooks(Vm& vm, Generator* generator) {
  if (generator->hooks_called) return;
  generator->hooks_called = true;
  if (vm.async_generator_hooks.first_iteration != nullptr) vm.async_generator_hooks.first_iteration(vm, generator);
}

AsyncGeneratorStep* allocate_step(Vm& vm, Type* type, Generator* generator) {
  call_hooks(vm, generator);
  auto* step = vm.allocate<AsyncGeneratorStep>(type);
  retain(Value(generator));
  step->generator = generator;
  step->sent = kEmpty;
  step->thrown = kEmpty;
  step->thrown_value = kEmpty;
  step->thrown_traceback = kEmpty;
  step->state = State::k_created;
  return step;
}

void destroy_step(Vm& vm, Object* object) {
  const AsyncGeneratorStep copy = *static_cast<AsyncGeneratorStep*>(object);
  vm.heap.free(object, sizeof(AsyncGeneratorStep));
  for (Value value : {copy.sent, copy.thrown, copy.thrown_value, copy.thrown_traceback, Value(copy.generator)}) {
    release(value);
  }
}

Outcome raise_outcome(Vm& vm, Type* type, std::string_view message) {
  vm.raise_message(type, message);
  return Outcome::raised();
}

/// Runs the generator on: by sending (`exception` empty) or throwing.
Outcome run(Vm& vm, Generator* generator, Value sent, Value exception) {
  if (exception) return throw_into(vm, generator, exception, true);
  if (generator->is_finished()) return raise_outcome(vm, vm.types.stop_async_iteration, "");
  if (state_of(generator) == GeneratorState::k_running) {
    return raise_outcome(vm, vm.types.value_error, "async generator already executing");
  }
  if (generator->state == GeneratorState::k_created && sent && !sent.is_none()) {
    return raise_outcome(vm, vm.types.type_error, "can't send non-None value to a just-started async generator");
  }
  return vm.resume(generator, {sent ? sent : kNone, kEmpty});
}

bool has_ended(Vm& vm) {
  return vm.stopped == StopReason::k_none && vm.has_error() &&
         (is_instance(vm, vm.error(), vm.types.stop_async_iteration) ||
          is_instance(vm, vm.error(), vm.types.generator_exit));
}

/// A value for the consumer is the result of the awaitable; what comes from an await inside goes on to the loop.
Outcome unwrap(Vm& vm, Generator* generator, Outcome outcome) {
  if (outcome.kind == Outcome::Kind::k_yielded) {
    if (!generator->yields_value) return outcome;
    generator->yields_value = false;
    generator->async_running = false;
    return Outcome::returned(std::move(outcome.value));
  }
  if (has_ended(vm)) generator->async_closed = true;
  generator->async_running = false;
  return outcome;
}

// ------------------------------------------------------------------------------------------------ asend, __anext__

Outcome send_step(Vm& vm, Value self, Resumption resumption) {
  auto* step = self.as<AsyncGeneratorStep>();
  Generator* generator = step->generator;
  if (step->state == State::k_closed) {
    return raise_outcome(vm, vm.types.runtime_error, "cannot reuse already awaited __anext__()/asend()");
  }
  Value sent = resumption.sent;
  if (step->state == State::k_created && !resumption.exception) {
    if (generator->async_running) {
      return raise_outcome(vm, vm.types.runtime_error, "anext(): asynchronous generator is already running");
    }
    if (!sent || sent.is_none()) sent = step->sent;
    step->state = State::k_started;
    // One that has not begun refuses a value: it does not run.
    const bool refuses = generator->state == vm::GeneratorState::k_created && sent && !sent.is_none();
    if (vm.recorder != nullptr && !generator->is_finished() && !refuses) trace_resume(vm, generator, sent, "anext");
  }
  if (!resumption.exception) generator->async_running = true;
  Ref held = Ref::share(self);
  Outcome outcome = unwrap(vm, generator, run(vm, generator, sent, resumption.exception));
  if (outcome.kind != Outcome::Kind::k_yielded) step->state = State::k_closed;
  return outcome;
}

// ------------------------------------------------------------------------------------------------ athrow, aclose

Outcome ignored_exit(Vm& vm, AsyncGeneratorStep* step) {
  step->generator->yields_value = false;
  step->generator->async_running = false;
  step->state = State::k_closed;
  return raise_outcome(vm, vm.types.runtime_error, "async generator ignored GeneratorExit");
}

/// What a step of aclose() or athrow() came to.
Outcome settle(Vm& vm, AsyncGeneratorStep* step, Outcome outcome) {
  Generator* generator = step->generator;
  const bool is_close = !step->thrown;
  if (is_close && outcome.kind == Outcome::Kind::k_yielded && generator->yields_value) return ignored_exit(vm, step);
  outcome = unwrap(vm, generator, std::move(outcome));
  if (outcome.kind == Outcome::Kind::k_yielded) return outcome;
  step->state = State::k_closed;
  if (outcome.kind == Outcome::Kind::k_raised && is_close && has_ended(vm)) {
    Ref dropped = vm.take_error();
    return Outcome::returned(Ref::none());
  }
  return outcome;
}

Outcome start_throwing(Vm& vm, AsyncGeneratorStep* step, Resumption resumption) {
  Generator* generator = step->generator;
  const bool is_close = !step->thrown;
  if (generator->async_running) {
    step->state = State::k_closed;
    return raise_outcome(vm, vm.types.runtime_error, is_close ? "aclose(): asynchronous generator is already running"
                                                              : "athrow(): asynchronous generator is already running");
  }
  if (generator->async_closed) {
    step->state = State::k_closed;
    return raise_outcome(vm, vm.types.stop_async_iteration, "");
  }
  if (resumption.sent && !resumption.sent.is_none()) {
    return raise_outcome(vm, vm.types.runtime_error, "can't send non-None value to a just-started coroutine");
  }
  step->state = State::k_started;
  generator->async_running = true;
  Ref exception = is_close ? make_exception(vm, vm.types.generator_exit, "")
                           : exception_to_throw(vm, step->thrown, step->thrown_value, step->thrown_traceback);
  if (!exception) return settle(vm, step, Outcome::raised());
  if (is_close) generator->async_closed = true;
  if (vm.recorder != nullptr) {
    if (is_close) {
      trace_close(vm, generator);
    } else {
      trace_throw(vm, generator, *exception);
    }
  }
  return settle(vm, step, run(vm, generator, kEmpty, *exception));
}

Outcome throw_step(Vm& vm, Value self, Resumption resumption) {
  auto* step = self.as<AsyncGeneratorStep>();
  Generator* generator = step->generator;
  if (step->state == State::k_closed) {
    return raise_outcome(vm, vm.types.runtime_error, "cannot reuse already awaited aclose()/athrow()");
  }
  Ref held = Ref::share(self);
  if (resumption.exception) return settle(vm, step, run(vm, generator, kEmpty, resumption.exception));
  if (generator->is_finished()) {
    step->state = State::k_closed;
    return Outcome::returned(Ref::none());
  }
  if (step->state == State::k_created) return start_throwing(vm, step, resumption);
  return settle(vm, step, run(vm, generator, resumption.sent, kEmpty));
}

// ------------------------------------------------------------------------------------------------ methods

Ref close_step(Vm&, const Arguments& a) {
  a[0].as<AsyncGeneratorStep>()->state = State::k_closed;
  return Ref::none();
}

constexpr NativeDefinition kStepMethods[] = {{"close", close_step, ArgumentStyle::k_none}};

Generator* self_of(const Arguments& a) { return a[0].as<Generator>(); }

Ref method_itself(Vm&, const Arguments& a) { return Ref::share(a[0]); }
Ref method_next(Vm& vm, const Arguments& a) { return make_next_step(vm, self_of(a)); }

Ref method_send(Vm& vm, const Arguments& a) {
  AsyncGeneratorStep* step = allocate_step(vm, vm.types.async_generator_step, self_of(a));
  step->sent = Ref::share(a[1]).take();
  return Ref::adopt(Value(step));
}

Ref method_throw(Vm& vm, const Arguments& a) {
  AsyncGeneratorStep* step = allocate_step(vm, vm.types.async_generator_throw, self_of(a));
  step->thrown = Ref::share(a[1]).take();
  step->thrown_value = Ref::share(a.get(2)).take();
  step->thrown_traceback = Ref::share(a.get(3)).take();
  return Ref::adopt(Value(step));
}

Ref method_close(Vm& vm, const Arguments& a) { return make_close_step(vm, self_of(a)); }
Ref get_running(Vm&, const Arguments& a) { return Ref::of_bool(self_of(a)->async_running); }

constexpr NativeDefinition kMethods[] = {
    {"__aiter__", method_itself, ArgumentStyle::k_none},  {"__anext__", method_next, ArgumentStyle::k_none},
    {"asend", method_send, ArgumentStyle::k_one},         {"athrow", method_throw, ArgumentStyle::k_counted, 1, 3},
    {"aclose", method_close, ArgumentStyle::k_none},
};

}  // namespace

Ref make_next_step(Vm& vm, Generator* generator) {
  return Ref::adopt(Value(allocate_step(vm, vm.types.async_generator_step, generator)));
}

Ref make_close_step(Vm& vm, Generator* generator) {
  return Ref::adopt(Value(allocate_step(vm, vm.types.async_generator_throw, generator)));
}

void set_up_async_generators(Vm& vm) {
  Types& types = vm.types;
  add_methods(vm, types.async_generator, kMethods);
  add_getter(vm, types.async_generator, "ag_running", get_running);
  types.async_generator_step =
      vm.make_type("async_generator_asend", types.object, Layout::k_native, sizeof(AsyncGeneratorStep));
  types.async_generator_step->can.await_step = send_step;
  types.async_generator_throw =
      vm.make_type("async_generator_athrow", types.object, Layout::k_native, sizeof(AsyncGeneratorStep));
  types.async_generator_throw->can.await_step = throw_step;
  for (Type* type : {types.async_generator_step, types.async_generator_throw}) {
    type->can.destroy = destroy_step;
    add_awaitable_methods(vm, type);
    add_methods(vm, type, kStepMethods);
  }
}

}  // namespace coroscope::vm
