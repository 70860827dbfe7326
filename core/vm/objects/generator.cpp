#include "core/vm/objects/generator.h"

#include <cstring>

#include "core/vm/interpreter.h"
#include "core/vm/objects/async_generator.h"
#include "core/vm/objects/changed_generator.h"
#include "core/vm/objects/awaitable.h"
#include "core/vm/objects/containers.h"
#include "core/vm/objects/exception.h"
#include "core/vm/objects/frame_object.h"
#include "core/vm/objects/object.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/operations.h"
#include "core/vm/slow_paths.h"

namespace coroscope::vm {

const char* kind_name(const Generator* generator) {
  switch (generator->frame.code()->code->kind) {
    case bytecode::CodeKind::k_coroutine: return "coroutine";
    case bytecode::CodeKind::k_async_generator: return "async generator";
    default: return "generator";
  }
}

Generator* make_generator(Vm& vm, Frame* frame) {
  CodeObject* code = frame->code();
  Type* type = vm.model.is_true() ? vm.types.generator : generator_type_for(vm, code);
  trace::ActorKind actor_kind = trace::ActorKind::k_generator;
  if (code->code->kind == bytecode::CodeKind::k_coroutine) {
    type = vm.types.coroutine;
    actor_kind = trace::ActorKind::k_coroutine;
  } else if (code->code->kind == bytecode::CodeKind::k_async_generator) {
    type = vm.types.async_generator;
    actor_kind = trace::ActorKind::k_async_generator;
  }
  auto* generator = vm.allocate<Generator>(type, Generator::size_for(code));
  generator->state = GeneratorState::k_created;
  generator->resumed_by = ResumedBy::k_nobody;
  generator->waits_in_native = false;
  generator->hooks_called = false;
  generator->yields_value = false;
  generator->async_running = false;
  generator->async_closed = false;
  generator->actor = trace::kNoActor;
  generator->last_event = trace::kNoEvent;
  generator->resumer_actor = trace::kNoActor;
  generator->chain_depth = 0;
  generator->delegator = nullptr;
  generator->root = generator;
  generator->raised_at = nullptr;
  generator->leaf = nullptr;
  generator->name = Ref::share(frame->function->name).take();
  generator->qualified_name = Ref::share(frame->function->qualified_name).take();
  generator->loop = kEmpty;
  generator->frame_size = static_cast<std::uint32_t>(Frame::size_for(code));
  std::memcpy(static_cast<void*>(&generator->frame), frame,
              sizeof(Frame) + code->code->temporary_base * sizeof(Value));
  generator->frame.generator = generator;
  ++generator->frame.pc;  // behind GENERATOR_START
  if (type == vm.types.changed_generator) [[unlikely]] remember_beginning(vm, generator);
  if (vm.recorder != nullptr) {
    const trace::StringId function = vm.recorder->intern(generator->qualified_name.as<Str>()->view());
    generator->actor = vm.recorder->add_actor(actor_kind, function, function, code->hidden);
  }
  return generator;
}

void finish(Vm& vm, Generator* generator) {
  generator->state = GeneratorState::k_finished;
  generator->leaf = nullptr;
  Frame* frame = &generator->frame;
  CodeObject* code = frame->code();
  for (std::uint32_t i = 0; i < code->code->temporary_base; ++i) release(std::exchange(frame->registers[i], kEmpty));
  release(std::exchange(frame->handled, kEmpty));
  static_cast<void>(vm);
}

void finish_raising(Vm& vm, Generator* generator, Value exception) {
  Frame* frame = &generator->frame;
  CodeObject* code = frame->code();
  if (vm.stopped == StopReason::k_none) {
    auto* kept = static_cast<Frame*>(vm.heap.allocate(Frame::size_for(code)));
    std::memcpy(static_cast<void*>(kept), frame, sizeof(Frame) + code->code->temporary_base * sizeof(Value));
    retain(Value(kept->function));
    kept->generator = nullptr;
    for (std::uint32_t i = 0; i < code->code->temporary_base; ++i) frame->registers[i] = kEmpty;
    frame->handled = kEmpty;
    generator->state = GeneratorState::k_finished;
    keep_frame(vm, exception.as<Exception>(), kept);
  }
  finish(vm, generator);
}

void abandon(Vm& vm, Generator* generator) {
  if (generator->state == GeneratorState::k_suspended) {
    Generator* const inner = delegate_of(generator);
    Ref held = inner != nullptr ? Ref::share(Value(inner)) : Ref();
    if (inner != nullptr) {
      inner->resumed_by = ResumedBy::k_nobody;
      inner->state = GeneratorState::k_suspended;
      inner->delegator = nullptr;
    }
    const CodeObject* code = generator->frame.code();
    Value* const temporaries = generator->frame.registers + code->code->temporary_base;
    for (std::uint32_t live = live_temporaries(code, code->index_of(generator->frame.pc)); live > 0; --live) {
      release(temporaries[live - 1]);
    }
  }
  finish(vm, generator);
}

Generator* delegate_of(Generator* generator) {
  if (generator->is_finished()) return nullptr;  // it may have ended at an await, whose temporary is gone
  const Frame& frame = generator->frame;
  const std::uint32_t index = frame.code()->index_of(frame.pc);
  const bytecode::Opcode opcode = frame.code()->code->instructions[index].opcode;
  if (opcode != bytecode::Opcode::AWAIT && opcode != bytecode::Opcode::DELEGATE) return nullptr;
  const Value value = frame.registers[frame.pc->b];
  if (!value.is_object() || value.object()->type->layout != Layout::k_generator) return nullptr;
  auto* inner = value.as<Generator>();
  return inner->delegator == generator && inner->resumed_by == ResumedBy::k_delegation ? inner : nullptr;
}

Generator* find_leaf(Generator* generator) {
  if (generator->leaf != nullptr && !generator->leaf->is_finished()) return generator->leaf;
  Generator* at = generator;
  while (Generator* inner = delegate_of(at)) at = inner;
  // Whatever it delegated to has been taken away or finished by somebody else: it is run on as any awaitable.
  const std::uint32_t index = at->frame.code()->index_of(at->frame.pc);
  const bytecode::Opcode opcode = at->frame.code()->code->instructions[index].opcode;
  at->waits_in_native = opcode == bytecode::Opcode::AWAIT || opcode == bytecode::Opcode::DELEGATE;
  return at;
}

bool can_resume_here(Vm&, Generator* generator, Value sent) {
  if (generator->resumed_by == ResumedBy::k_delegation) return false;
  if (generator->state == GeneratorState::k_suspended) return true;
  return generator->state == GeneratorState::k_created && (!sent || sent.is_none());
}

bool can_delegate(Vm& vm, Generator* inner) {
  const bool is_coroutine = inner->type == vm.types.coroutine;
  if (inner->is_finished()) {
    if (is_coroutine) vm.raise(vm.types.runtime_error, "cannot reuse already awaited coroutine");
    return false;
  }
  if (state_of(inner) == GeneratorState::k_running) {
    const bool awaits_itself = inner->resumed_by != ResumedBy::k_delegation;
    if (is_coroutine && !awaits_itself) {
      vm.raise(vm.types.runtime_error, "coroutine is being awaited already");
    } else {
      vm.raise(vm.types.value_error, "{} already executing", kind_name(inner));
    }
    return false;
  }
  const bool waits = inner->state == GeneratorState::k_suspended && (inner->waits_in_native || delegate_of(inner) != nullptr);
  if (is_coroutine && (inner->resumed_by == ResumedBy::k_delegation || waits)) {
    vm.raise(vm.types.runtime_error, "coroutine is being awaited already");
    return false;
  }
  return true;
}

void raise_stop_iteration(Vm& vm, Value value) {
  if (value.is_none()) {
    vm.raise_message(vm.types.stop_iteration, "");
  } else {
    vm.raise_value(vm.types.stop_iteration, value);
  }
}

void replace_stop_iteration(Vm& vm, Generator* generator) {
  if (vm.stopped != StopReason::k_none) return;
  const char* name = nullptr;
  if (is_instance(vm, vm.error(), vm.types.stop_iteration)) name = "StopIteration";
  if (generator->type == vm.types.async_generator && is_instance(vm, vm.error(), vm.types.stop_async_iteration)) {
    name = "StopAsyncIteration";
  }
  if (name == nullptr) return;
  Ref stop = vm.take_error();
  Ref error = make_exception(vm, vm.types.runtime_error, fmt::format("{} raised {}", kind_name(generator), name));
  auto* object = error.as<Exception>();
  object->cause = Ref::share(*stop).take();
  object->context = stop.take();
  object->flags |= Exception::kSuppressContext;
  vm.restore_error(std::move(error));
}

Outcome send_to(Vm& vm, Generator* generator, Value value) {
  const GeneratorState state = state_of(generator);
  if (state == GeneratorState::k_running) {
    vm.raise(vm.types.value_error, "{} already executing", kind_name(generator));
    return Outcome::raised();
  }
  if (state == GeneratorState::k_finished) {
    if (generator->type == vm.types.coroutine) {
      vm.raise(vm.types.runtime_error, "cannot reuse already awaited coroutine");
      return Outcome::raised();
    }
    return Outcome::returned(Ref::none());
  }
  if (generator->state == GeneratorState::k_created && value && !value.is_none()) {
    vm.raise(vm.types.type_error, "can't send non-None value to a just-started {}", kind_name(generator));
    return Outcome::raised();
  }
  return Interpreter::resume(vm, generator, {value ? value : kNone, kEmpty});
}

Ref outcome_to_result(Vm& vm, Outcome outcome) {
  if (outcome.kind == Outcome::Kind::k_returned) {
    raise_stop_iteration(vm, *outcome.value);
    return {};
  }
  return std::move(outcome.value);
}

Outcome throw_into(Vm& vm, Generator* generator, Value exception, bool exit_travels) {
  const GeneratorState state = state_of(generator);
  if (state == GeneratorState::k_running) {
    vm.raise(vm.types.value_error, "{} already executing", kind_name(generator));
    return Outcome::raised();
  }
  if (state == GeneratorState::k_finished) {
    if (generator->type == vm.types.coroutine) {
      vm.raise(vm.types.runtime_error, "cannot reuse already awaited coroutine");
    } else {
      vm.restore_error(Ref::share(exception));
    }
    return Outcome::raised();
  }
  // GeneratorExit closes whatever it delegates to first, and is then raised in the generator itself.
  if (!exit_travels && is_instance(vm, exception, vm.types.generator_exit) && state == GeneratorState::k_suspended) {
    if (Generator* inner = delegate_of(generator)) {
      Ref held = Ref::share(Value(inner));
      inner->resumed_by = ResumedBy::k_nobody;
      inner->state = GeneratorState::k_suspended;
      inner->delegator = nullptr;
      generator->leaf = nullptr;
      if (!close(vm, inner)) {
        Ref error = vm.take_error();
        generator->waits_in_native = false;
        generator->leaf = generator;
        return Interpreter::resume(vm, generator, {kEmpty, *error});
      }
      generator->waits_in_native = false;
      generator->leaf = generator;
    }
  }
  return Interpreter::resume(vm, generator, {kEmpty, exception});
}

bool close(Vm& vm, Generator* generator) {
  if (generator->is_finished()) return true;
  if (generator->state == GeneratorState::k_created) {
    finish(vm, generator);
    return true;
  }
  Ref held = Ref::share(Value(generator));
  if (vm.recorder != nullptr && state_of(generator) == GeneratorState::k_suspended) trace_close(vm, generator);
  Ref exit = make_exception(vm, vm.types.generator_exit, "");
  Outcome outcome = throw_into(vm, generator, *exit);
  if (outcome.kind == Outcome::Kind::k_yielded) {
    vm.raise(vm.types.runtime_error, "{} ignored GeneratorExit", kind_name(generator));
    return false;
  }
  if (outcome.kind == Outcome::Kind::k_returned) return true;
  return vm.catch_error(vm.types.generator_exit) || vm.catch_error(vm.types.stop_iteration);
}

Ref exception_to_throw(Vm& vm, Value type, Value value, Value traceback) {
  const bool has_value = value && !value.is_none();
  if (traceback && !traceback.is_none() && !is_exactly(traceback, vm.types.traceback)) {
    return vm.raise(vm.types.type_error, "throw() third argument must be a traceback object");
  }
  Ref exception;
  if (is_exception_class(type)) {
    if (!has_value) {
      exception = vm.call(type, {});
    } else if (is_exception(value) && is_instance(vm, value, type.as<Type>())) {
      exception = Ref::share(value);
    } else {
      exception = has_layout(value, Layout::k_tuple)
                      ? vm.call(type, Arguments{value.as<Tuple>()->items, value.as<Tuple>()->size, nullptr})
                      : vm.call(type, {value});
    }
  } else if (is_exception(type)) {
    if (has_value) return vm.raise(vm.types.type_error, "instance exception may not have a separate value");
    exception = Ref::share(type);
  } else {
    return vm.raise(vm.types.type_error, "exceptions must be classes or instances deriving from BaseException, not {}",
                    type_name(vm, type));
  }
  if (exception && !is_exception(*exception)) {
    return vm.raise(vm.types.type_error, "calling {} should have returned an instance of BaseException, not {}",
                    repr_text(vm, type).value_or("?"), type_name(vm, *exception));
  }
  if (exception && traceback && !traceback.is_none()) set_attribute(vm, *exception, vm.names.__traceback__, traceback);
  return exception;
}

// ------------------------------------------------------------------------------------------------ the types

namespace {

/// What the last reference's going means: a suspended generator is closed, a coroutine that never ran is warned about,
/// an async generator is given to the loop that ran it.
/// Source: CPython Objects/genobject.c, _PyGen_Finalize.
void finalize(Vm& vm, Generator* generator) {
  if (generator->is_finished() || (generator->flags & Generator::kFinalized) || !vm.finalizes) return;
  generator->flags |= Generator::kFinalized;
  if (generator->loop && !generator->async_closed) return vm.async_generator_hooks.finalizer(vm, generator);
  if (generator->state == GeneratorState::k_created && generator->type == vm.types.coroutine) {
    vm.record(trace::EventKind::k_coroutine_never_awaited, vm.current_actor, generator->actor, vm.current_event);
    vm.warn(vm.types.runtime_warning,
            fmt::format("coroutine '{}' was never awaited", generator->qualified_name.as<Str>()->view()));
  } else if (generator->state == GeneratorState::k_suspended) {
    if (!close(vm, generator) && vm.has_error()) {
      vm.report_unraisable(fmt::format("<{} object {} at {:#x}>", generator->type->name->view(),
                                       generator->qualified_name.as<Str>()->view(), vm.address_of(Value(generator))));
    }
  }
}

void destroy_generator(Vm& vm, Object* object) {
  const DestructionScope scope(object);
  if (scope.postponed()) return;
  auto* generator = static_cast<Generator*>(object);
  if (vm.stopped == StopReason::k_none) {
    generator->references = 1;  // alive while it is being finalized
    Ref error = vm.take_error();
    finalize(vm, generator);
    if (vm.stopped == StopReason::k_none) vm.restore_error(std::move(error));
    if (--generator->references > 0) return;  // somebody has kept it
  }
  if (!generator->is_finished()) finish(vm, generator);
  if (generator->loop) vm.async_generator_hooks.gone(vm, generator);
  if (generator->type == vm.types.changed_generator) [[unlikely]] forget_changed(vm, generator);
  release(generator->name);
  release(generator->qualified_name);
  release(generator->loop);
  Function* const function = generator->frame.function;
  vm.heap.free(generator, Generator::size_for(function->code));
  release(Value(function));
}

Ref generator_repr(Vm& vm, Value self) {
  const auto* generator = self.as<Generator>();
  return make_str(vm, fmt::format("<{} object {} at {:#x}>", generator->type->name->view(),
                                  generator->qualified_name.as<Str>()->view(), vm.address_of(self)));
}

Ref generator_iterate(Vm&, Value self) { return Ref::share(self); }

Ref generator_next(Vm& vm, Value self) {
  auto* generator = self.as<Generator>();
  const bool traced = vm.recorder != nullptr && state_of(generator) != GeneratorState::k_running && !generator->is_finished();
  if (traced) trace_resume(vm, generator, kEmpty, "next");
  Outcome outcome = send_to(vm, generator, kEmpty);
  return outcome.kind == Outcome::Kind::k_yielded ? std::move(outcome.value) : Ref();
}

Ref method_next(Vm& vm, const Arguments& arguments) {
  auto* generator = arguments[0].as<Generator>();
  return outcome_to_result(vm, send_to(vm, generator, kEmpty));
}

Ref method_send(Vm& vm, const Arguments& arguments) {
  auto* generator = arguments[0].as<Generator>();
  if (vm.recorder != nullptr && generator->type == vm.types.generator && can_resume_here(vm, generator, arguments[1])) {
    trace_resume(vm, generator, arguments[1], "send");
  }
  return outcome_to_result(vm, send_to(vm, generator, arguments[1]));
}

Ref method_throw(Vm& vm, const Arguments& arguments) {
  auto* generator = arguments[0].as<Generator>();
  Ref exception = exception_to_throw(vm, arguments[1], arguments.get(2), arguments.get(3));
  if (!exception) return {};
  if (vm.recorder != nullptr && !generator->is_finished() && state_of(generator) != GeneratorState::k_running) {
    trace_throw(vm, generator, *exception);
  }
  return outcome_to_result(vm, throw_into(vm, generator, *exception));
}

Ref method_close(Vm& vm, const Arguments& arguments) {
  auto* generator = arguments[0].as<Generator>();
  if (state_of(generator) == GeneratorState::k_running) {
    return vm.raise(vm.types.value_error, "{} already executing", kind_name(generator));
  }
  return close(vm, generator) ? Ref::none() : Ref();
}

constexpr NativeDefinition kGeneratorMethods[] = {
    {"__next__", method_next, ArgumentStyle::k_none, 0, 0, Intrinsic::k_generator_next},
    {"send", method_send, ArgumentStyle::k_one, 1, 1, Intrinsic::k_generator_send},
    {"throw", method_throw, ArgumentStyle::k_counted, 1, 3},
    {"close", method_close, ArgumentStyle::k_none},
};
constexpr NativeDefinition kCoroutineMethods[] = {
    {"send", method_send, ArgumentStyle::k_one, 1, 1},
    {"throw", method_throw, ArgumentStyle::k_counted, 1, 3},
    {"close", method_close, ArgumentStyle::k_none},
};

Ref get_running(Vm&, const Arguments& arguments) {
  return Ref::of_bool(state_of(arguments[0].as<Generator>()) == GeneratorState::k_running);
}
Ref get_suspended(Vm&, const Arguments& arguments) {
  return Ref::of_bool(state_of(arguments[0].as<Generator>()) == GeneratorState::k_suspended);
}
Ref get_frame(Vm& vm, const Arguments& arguments) { return make_frame_object(vm, arguments[0].as<Generator>()); }
Ref get_code(Vm&, const Arguments& arguments) { return Ref::share(Value(arguments[0].as<Generator>()->frame.code())); }
Ref get_delegate(Vm&, const Arguments& arguments) {
  auto* generator = arguments[0].as<Generator>();
  if (generator->state == GeneratorState::k_created || generator->is_finished()) return Ref::none();
  if (Generator* inner = delegate_of(generator)) return Ref::share(Value(inner));
  if (state_of(generator) == GeneratorState::k_running) return Ref::none();
  if (generator->waits_in_native) return Ref::share(generator->frame.registers[generator->frame.pc->b]);
  return Ref::none();
}
Ref get_none(Vm&, const Arguments&) { return Ref::none(); }
template <Value Generator::*place>
Ref set_text(Vm& vm, const Arguments& arguments) {
  if (!has_layout(arguments[1], Layout::k_str)) {
    return vm.raise(vm.types.type_error, "__{}__ must be set to a string object",
                    place == &Generator::name ? "name" : "qualname");
  }
  release(std::exchange(arguments[0].as<Generator>()->*place, Ref::share(arguments[1]).take()));
  return Ref::none();
}
Ref get_generator_name(Vm&, const Arguments& arguments) { return Ref::share(arguments[0].as<Generator>()->name); }
Ref get_generator_qualified_name(Vm&, const Arguments& arguments) {
  return Ref::share(arguments[0].as<Generator>()->qualified_name);
}

}  // namespace

void set_up_generators(Vm& vm) {
  Types& types = vm.types;
  types.generator = vm.make_type("generator", types.object, Layout::k_generator, sizeof(Generator));
  types.coroutine = vm.make_type("coroutine", types.object, Layout::k_generator, sizeof(Generator));
  types.async_generator = vm.make_type("async_generator", types.object, Layout::k_generator, sizeof(Generator));
  for (Type* type : {types.generator, types.coroutine, types.async_generator}) {
    type->can.destroy = destroy_generator;
    type->can.repr = generator_repr;
    type->can.construct = nullptr;
    add_getter(vm, type, "__name__", get_generator_name, set_text<&Generator::name>);
    add_getter(vm, type, "__qualname__", get_generator_qualified_name,
               set_text<&Generator::qualified_name>);
  }
  types.generator->can.iterate = generator_iterate;
  types.generator->can.next = generator_next;
  add_methods(vm, types.generator, kGeneratorMethods);
  add_getter(vm, types.generator, "gi_running", get_running);
  add_getter(vm, types.generator, "gi_suspended", get_suspended);
  add_getter(vm, types.generator, "gi_frame", get_frame);
  add_getter(vm, types.generator, "gi_yieldfrom", get_delegate);
  add_getter(vm, types.generator, "gi_code", get_code);
  add_methods(vm, types.coroutine, kCoroutineMethods);
  add_getter(vm, types.coroutine, "cr_running", get_running);
  add_getter(vm, types.coroutine, "cr_suspended", get_suspended);
  add_getter(vm, types.coroutine, "cr_frame", get_frame);
  add_getter(vm, types.coroutine, "cr_await", get_delegate);
  add_getter(vm, types.coroutine, "cr_code", get_code);
  add_getter(vm, types.coroutine, "cr_origin", get_none);
  add_getter(vm, types.async_generator, "ag_frame", get_frame);
  add_getter(vm, types.async_generator, "ag_await", get_delegate);
  add_getter(vm, types.async_generator, "ag_code", get_code);
  set_up_async_generators(vm);
  set_up_awaitables(vm);
}

}  // namespace coroscope::vm
