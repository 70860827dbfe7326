#include "core/vm/objects/changed_generator.h"

#include <utility>

#include "core/vm/objects/containers.h"
#include "core/vm/objects/object.h"
#include "core/vm/operations.h"
#include "core/vm/slow_paths.h"

namespace coroscope::vm {

namespace {

/// A loop over a generator that begins again and again would never end; so that there is something to compare with, it
/// ends after so many values.
constexpr int kMostStarts = 9;

ChangedGenerator& state_of_changed(Vm& vm, Generator* generator) { return *vm.changed_generators.at(generator); }

/// Which changed rule generators follow, if the model has one for them.
enum class Rule { k_none, k_runs_on_call, k_restarts, k_lag, k_unprimed, k_reusable, k_return_is_item, k_no_finally, k_last };

/// The one place where each of them is asked for.
Rule rule_of(const Vm& vm) {
  if (!vm.model.changed()) return Rule::k_none;
  switch (*vm.model.changed()) {
    case Misconception::k_gen_runs_on_call: return Rule::k_runs_on_call;
    case Misconception::k_yield_restarts: return Rule::k_restarts;
    case Misconception::k_send_lag: return Rule::k_lag;
    case Misconception::k_send_unprimed: return Rule::k_unprimed;
    case Misconception::k_gen_reusable: return Rule::k_reusable;
    case Misconception::k_return_is_yielded: return Rule::k_return_is_item;
    case Misconception::k_close_skips_finally: return Rule::k_no_finally;
    case Misconception::k_yield_from_last: return Rule::k_last;
    default: return Rule::k_none;
  }
}

void begin_again(Vm& vm, Generator* generator) {
  Ref held = Ref::share(Value(generator));
  abandon(vm, generator);
  const CodeObject* code = generator->frame.code();
  const std::vector<Value>& beginning = state_of_changed(vm, generator).beginning;
  for (std::size_t i = 0; i < beginning.size(); ++i) generator->frame.registers[i] = Ref::share(beginning[i]).take();
  generator->frame.pc = code->instructions.data() + 1;   // behind GENERATOR_START
  generator->frame.handled = kEmpty;
  generator->waits_in_native = false;
  generator->state = GeneratorState::k_created;
}

bool can_step(Generator* generator) {
  const GeneratorState state = state_of(generator);
  return state == GeneratorState::k_created || state == GeneratorState::k_suspended;
}

/// send_to, recorded.
Outcome plain_step(Vm& vm, Generator* generator, Value sent) {
  const bool fresh = generator->state == GeneratorState::k_created;
  if (vm.recorder != nullptr && can_step(generator) && !(fresh && sent && !sent.is_none())) {
    trace_resume(vm, generator, sent, "next");
  }
  return send_to(vm, generator, sent);
}

Outcome restarting_step(Vm& vm, Generator* generator, Value sent) {
  // Whoever believes in restarts may well know that a fresh generator takes no value.
  if (generator->state == GeneratorState::k_created && sent && !sent.is_none()) return plain_step(vm, generator, sent);
  if (generator->state == GeneratorState::k_suspended) begin_again(vm, generator);
  if (can_step(generator) && ++state_of_changed(vm, generator).starts > kMostStarts) {
    abandon(vm, generator);
    return Outcome::returned(Ref::none());
  }
  return plain_step(vm, generator, kEmpty);
}

Outcome lagging_step(Vm& vm, Generator* generator, Value sent) {
  if (generator->state != GeneratorState::k_suspended) return plain_step(vm, generator, sent);
  ChangedGenerator& state = state_of_changed(vm, generator);
  Ref earlier = Ref::adopt(std::exchange(state.sent, Ref::share(sent).take()));
  return plain_step(vm, generator, *earlier);
}

Outcome unprimed_step(Vm& vm, Generator* generator, Value sent) {
  if (generator->state == GeneratorState::k_created && sent && !sent.is_none()) {
    Outcome first = plain_step(vm, generator, kEmpty);
    if (first.kind != Outcome::Kind::k_yielded) return first;
  }
  return plain_step(vm, generator, sent);
}

/// One step by the changed rule. `sent` empty: next().
Outcome step(Vm& vm, Generator* generator, Value sent) {
  Ref held = Ref::share(Value(generator));
  ChangedGenerator& state = state_of_changed(vm, generator);
  if (state.waiting) return Outcome::yielded(Ref::adopt(std::exchange(state.waiting, kEmpty)));
  if (state.returned) return Outcome::returned(Ref::adopt(std::exchange(state.returned, kEmpty)));
  switch (rule_of(vm)) {
    case Rule::k_restarts: return restarting_step(vm, generator, sent);
    case Rule::k_lag: return lagging_step(vm, generator, sent);
    case Rule::k_unprimed: return unprimed_step(vm, generator, sent);
    case Rule::k_return_is_item: {
      Outcome outcome = plain_step(vm, generator, sent);
      if (outcome.kind == Outcome::Kind::k_returned && !outcome.value.get().is_none()) outcome.kind = Outcome::Kind::k_yielded;
      return outcome;
    }
    case Rule::k_last: {
      Outcome outcome = plain_step(vm, generator, sent);
      if (outcome.kind == Outcome::Kind::k_yielded) {
        release(std::exchange(state.last, Ref::share(*outcome.value).take()));
      }
      return outcome;
    }
    default: return plain_step(vm, generator, sent);
  }
}

Ref changed_next(Vm& vm, Value self) {
  Outcome outcome = step(vm, self.as<Generator>(), kEmpty);
  return outcome.kind == Outcome::Kind::k_yielded ? std::move(outcome.value) : Ref();
}

Ref changed_iterate(Vm& vm, Value self) {
  auto* generator = self.as<Generator>();
  if (rule_of(vm) == Rule::k_reusable && generator->is_finished()) begin_again(vm, generator);
  return Ref::share(self);
}

Ref method_iter(Vm& vm, const Arguments& arguments) { return changed_iterate(vm, arguments[0]); }
Ref method_next(Vm& vm, const Arguments& arguments) {
  return outcome_to_result(vm, step(vm, arguments[0].as<Generator>(), kEmpty));
}
Ref method_send(Vm& vm, const Arguments& arguments) {
  return outcome_to_result(vm, step(vm, arguments[0].as<Generator>(), arguments[1]));
}

/// Without its finally, and without that of the one that it delegates to.
void throw_away(Vm& vm, Generator* generator) {
  if (generator->is_finished()) return;
  Generator* inner = delegate_of(generator);
  Ref held = inner == nullptr ? Ref() : Ref::share(Value(inner));
  vm.record(trace::EventKind::k_generator_closed, vm.current_actor, generator->actor, vm.current_event);
  abandon(vm, generator);
  if (inner != nullptr && inner->type == vm.types.changed_generator) throw_away(vm, inner);
}

Ref method_close(Vm& vm, const Arguments& arguments) {
  auto* generator = arguments[0].as<Generator>();
  if (state_of(generator) == GeneratorState::k_running) {
    return vm.raise(vm.types.value_error, "{} already executing", kind_name(generator));
  }
  Ref waiting = Ref::adopt(std::exchange(state_of_changed(vm, generator).waiting, kEmpty));
  if (rule_of(vm) == Rule::k_no_finally) {
    throw_away(vm, generator);
    return Ref::none();
  }
  return close(vm, generator) ? Ref::none() : Ref();
}

constexpr NativeDefinition kMethods[] = {
    {"__iter__", method_iter, ArgumentStyle::k_none},
    {"__next__", method_next, ArgumentStyle::k_none},
    {"send", method_send, ArgumentStyle::k_one, 1, 1},
    {"close", method_close, ArgumentStyle::k_none},
};

Type* make_changed_type(Vm& vm) {
  Type* type = vm.make_type("generator", vm.types.generator, Layout::k_generator, sizeof(Generator));
  type->can = vm.types.generator->can;
  type->can.next = changed_next;
  type->can.iterate = changed_iterate;
  add_methods(vm, type, kMethods);
  return type;
}

}  // namespace

Type* generator_type_for(Vm& vm, const CodeObject* code) {
  if (code->hidden || code->code->is_iterable_coroutine || rule_of(vm) == Rule::k_none) return vm.types.generator;
  if (vm.types.changed_generator == nullptr) vm.types.changed_generator = make_changed_type(vm);
  return vm.types.changed_generator;
}

void remember_beginning(Vm& vm, Generator* generator) {
  auto state = std::make_unique<ChangedGenerator>();
  const Rule rule = rule_of(vm);
  const bool begins_again = rule == Rule::k_restarts || rule == Rule::k_reusable;
  const std::uint32_t count = begins_again ? generator->frame.code()->code->temporary_base : 0;
  for (std::uint32_t i = 0; i < count; ++i) state->beginning.push_back(Ref::share(generator->frame.registers[i]).take());
  vm.changed_generators[generator] = std::move(state);
}

void forget_changed(Vm& vm, Generator* generator) {
  const auto found = vm.changed_generators.find(generator);
  const std::unique_ptr<ChangedGenerator> state = std::move(found->second);
  vm.changed_generators.erase(found);
  release(state->waiting);
  release(state->returned);
  release(state->sent);
  release(state->last);
  for (Value value : state->beginning) release(value);
}

bool generators_run_when_called(const Vm& vm) { return rule_of(vm) == Rule::k_runs_on_call; }

Ref begin_at_call(Vm& vm, Generator* made) {
  Ref owned = Ref::adopt(Value(made));
  if (made->type == vm.types.coroutine) return vm.changed_rules.coroutine_called(vm, std::move(owned));
  if (made->type != vm.types.changed_generator) return owned;
  Outcome outcome = plain_step(vm, made, kEmpty);
  if (outcome.kind == Outcome::Kind::k_raised) return {};
  ChangedGenerator& state = state_of_changed(vm, made);
  (outcome.kind == Outcome::Kind::k_yielded ? state.waiting : state.returned) = outcome.value.take();
  return owned;
}

Outcome delegate_to_changed(Vm& vm, Generator* generator, Resumption resumption) {
  if (resumption.exception) return throw_into(vm, generator, resumption.exception);
  const bool is_plain = !resumption.sent || resumption.sent.is_none();
  Outcome outcome = step(vm, generator, is_plain ? kEmpty : resumption.sent);
  if (outcome.kind == Outcome::Kind::k_returned && rule_of(vm) == Rule::k_last) {
    const Value last = state_of_changed(vm, generator).last;
    outcome.value = last ? Ref::share(last) : Ref::none();
  }
  return outcome;
}

}  // namespace coroscope::vm
