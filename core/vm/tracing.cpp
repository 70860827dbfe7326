// The trace events of calls, lines, generators and directly awaited coroutines. Called only with a recorder.
//
// vm.current_actor is who runs; vm.current_event is the event that made it run, the cause of what it does.

#include "core/vm/interpreter.h"
#include "core/vm/operations.h"
#include "core/vm/slow_paths.h"

namespace coroscope::vm {

using trace::EventKind;

void trace_call(Vm& vm, Frame* frame) {
  if (frame->code()->hidden) return;
  vm.record(EventKind::k_call, vm.current_actor, trace::kNoActor, vm.current_event, frame->code()->qualified_name->view());
}

void trace_return(Vm& vm, Frame* frame) {
  if (frame->code()->hidden) return;
  vm.record(EventKind::k_return_, vm.current_actor, trace::kNoActor, vm.current_event,
            frame->code()->qualified_name->view());
}

namespace {

/// Instructions in front of the body: CPython has none of its line events there.
bool is_prologue(const bytecode::Code& code, std::uint32_t index) {
  const bytecode::Opcode opcode = code.instructions[index].opcode;
  return opcode == bytecode::Opcode::GENERATOR_START || opcode == bytecode::Opcode::MAKE_CELL ||
         opcode == bytecode::Opcode::MAKE_CELL_OF;
}

}  // namespace

// A line starts when its number is another one than that of the instruction before, when a loop goes back, and at the
// beginning of the body. Source: CPython Python/ceval.c (3.11), maybe_call_line_trace.
void trace_line(Vm& vm, Frame* frame, const LinkedInstruction* previous) {
  const CodeObject* object = frame->code();
  const bytecode::Code& code = *object->code;
  const std::uint32_t index = object->index_of(frame->pc), before = object->index_of(previous);
  if (is_prologue(code, index)) return;
  if (code.instructions[index].opcode == bytecode::Opcode::JUMP) {  // out of a branch: it is no line of its own
    frame->pc = previous;
    return;
  }
  const text::Source& source = vm.source(object->source);
  const std::uint32_t line = source.line_of(code.spans[index].begin);
  const bool first = before == index || is_prologue(code, before);
  if (!first && index > before && source.line_of(code.spans[before].begin) == line) return;
  vm.record(EventKind::k_line, vm.current_actor, trace::kNoActor, vm.current_event, {}, line);
}

void trace_generator_created(Vm& vm, Generator* generator) {
  const bool is_coroutine = generator->type == vm.types.coroutine;
  const trace::EventId event =
      vm.record(is_coroutine ? EventKind::k_coroutine_created : EventKind::k_generator_created, vm.current_actor,
                generator->actor, vm.current_event);
  generator->last_event = event;
  vm.recorder->set_actor_created(generator->actor, event);
}

namespace {

void switch_to(Vm& vm, Generator* generator, trace::EventId event) {
  generator->resumer_actor = vm.current_actor;
  generator->last_event = event;
  vm.current_actor = generator->actor;
  vm.current_event = event;
}

/// Control goes back to whoever resumed the generator.
void switch_back(Vm& vm, Generator* generator, EventKind kind, std::string_view text) {
  const trace::EventId event = vm.record(kind, generator->resumer_actor, generator->actor, vm.current_event, text);
  vm.current_actor = generator->resumer_actor;
  vm.current_event = event;
}

bool is_traced(const Vm& vm, const Generator* generator) { return generator->type != vm.types.coroutine; }

/// What comes to a generator passes every generator that it delegates to; see trace_yield for the way back.
void trace_passing_on(Vm& vm, Generator* outer, EventKind kind, std::string_view text) {
  for (Generator* inner = delegate_of(outer); inner != nullptr && is_traced(vm, inner); inner = delegate_of(inner)) {
    switch_to(vm, inner, vm.record(kind, vm.current_actor, inner->actor, vm.current_event, text));
  }
}

}  // namespace

void trace_resume(Vm& vm, Generator* generator, Value sent, std::string_view how) {
  const trace::EventId event =
      sent ? vm.record(EventKind::k_generator_sent, vm.current_actor, generator->actor, vm.current_event, safe_repr(vm, sent))
           : vm.record(EventKind::k_generator_resumed, vm.current_actor, generator->actor, vm.current_event, how);
  switch_to(vm, generator, event);
  if (sent) {
    trace_passing_on(vm, generator, EventKind::k_generator_sent, safe_repr(vm, sent));
  } else {
    trace_passing_on(vm, generator, EventKind::k_generator_resumed, "yield from");
  }
}

void trace_throw(Vm& vm, Generator* generator, Value exception) {
  const std::string text = safe_repr(vm, exception);
  switch_to(vm, generator,
            vm.record(EventKind::k_generator_thrown, vm.current_actor, generator->actor, vm.current_event, text));
  trace_passing_on(vm, generator, EventKind::k_generator_thrown, text);
}

void trace_close(Vm& vm, Generator* generator) {
  if (!is_traced(vm, generator)) return;
  const bool is_dropped = (generator->flags & Generator::kFinalized) != 0;
  switch_to(vm, generator, vm.record(EventKind::k_generator_thrown, vm.current_actor, generator->actor, vm.current_event,
                                     "GeneratorExit()", is_dropped ? 1 : 0));
}

void trace_delegation(Vm& vm, Generator* outer, Generator* inner) {
  static_cast<void>(outer);
  if (is_traced(vm, inner)) return trace_resume(vm, inner, kEmpty, "yield from");
  const trace::EventId event =
      vm.record(EventKind::k_coroutine_started, vm.current_actor, inner->actor, vm.current_event);
  inner->last_event = event;
  vm.current_event = event;
}

void trace_yield(Vm& vm, Generator* root, Generator* leaf, Value value) {
  if (leaf->type == vm.types.async_generator && !leaf->yields_value) return;  // part of an await
  // The value passes every generator between the leaf and the root: to a reader, each of them yields it.
  for (Generator* at = leaf; is_traced(vm, at); at = at->delegator) {
    switch_back(vm, at, EventKind::k_generator_yielded, safe_repr(vm, value));
    if (at == root) break;
  }
}

void trace_generator_returned(Vm& vm, Generator* generator, Value value) {
  if (is_traced(vm, generator)) {
    switch_back(vm, generator, EventKind::k_generator_returned, value.is_none() ? std::string() : safe_repr(vm, value));
  } else if (generator->resumed_by == ResumedBy::k_delegation) {
    vm.current_event = vm.record(EventKind::k_coroutine_returned, vm.current_actor, generator->actor, vm.current_event,
                                 safe_repr(vm, value));
  }
}

namespace {

bool raises_again(const Frame* frame) {
  const CodeObject* object = frame->code();
  return object->code->instructions[object->index_of(frame->pc)].opcode == bytecode::Opcode::RAISE_AGAIN;
}

}  // namespace

void note_raised_at(Frame* frame) {
  if (frame->generator != nullptr && !raises_again(frame)) frame->generator->raised_at = frame->pc;
}

void return_to_raised_at(Frame* frame) {
  if (raises_again(frame) && frame->generator->raised_at != nullptr) frame->pc = frame->generator->raised_at;
}

void trace_generator_raised(Vm& vm, Generator* generator) {
  if (!vm.has_error()) return;
  const std::string text = safe_repr(vm, vm.error());
  if (generator->type == vm.types.async_generator && is_instance(vm, vm.error(), vm.types.stop_async_iteration)) {
    return switch_back(vm, generator, EventKind::k_generator_returned, {});
  }
  if (is_traced(vm, generator) && is_instance(vm, vm.error(), vm.types.generator_exit)) {
    switch_back(vm, generator, EventKind::k_generator_closed, {});
  } else if (is_traced(vm, generator)) {
    switch_back(vm, generator, EventKind::k_generator_raised, text);
  } else if (generator->resumed_by == ResumedBy::k_delegation) {
    vm.current_event =
        vm.record(EventKind::k_coroutine_raised, vm.current_actor, generator->actor, vm.current_event, text);
  }
}

}  // namespace coroscope::vm
