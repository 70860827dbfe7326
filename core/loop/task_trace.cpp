// What the trace says of a task, and where in the source it stands.

#include "core/loop/task_trace.h"

#include "core/vm/code_object.h"
#include "core/vm/objects/async_generator.h"
#include "core/vm/objects/generator.h"
#include "core/vm/operations.h"

namespace coroscope::loop {

using trace::EventKind;
using vm::Value;
using vm::Vm;

namespace {

/// What `at` runs or waits in: the coroutine that it awaits, or the async generator that it asks for a value.
vm::Generator* inner_of(Vm& vm, vm::Generator* at) {
  if (vm::Generator* inner = vm::delegate_of(at)) return inner;
  if (at->is_finished()) return nullptr;
  const vm::CodeObject* code = at->frame.code();
  if (code->code->instructions[code->index_of(at->frame.pc)].opcode != bytecode::Opcode::AWAIT) return nullptr;
  const Value awaited = at->frame.registers[at->frame.pc->b];
  if (!awaited.is_object()) return nullptr;
  const vm::Type* type = awaited.object()->type;
  if (type != vm.types.async_generator_step && type != vm.types.async_generator_throw) return nullptr;
  const auto* step = awaited.as<vm::AsyncGeneratorStep>();
  const bool is_under_way = step->state == vm::AsyncGeneratorStep::State::k_started && step->generator != nullptr;
  return is_under_way && !step->generator->is_finished() ? step->generator : nullptr;
}

/// The async generator in which a task goes on: what happens there is done by it.
vm::Generator* innermost_async_generator(Vm& vm, Value coroutine) {
  vm::Generator* found = nullptr;
  if (coroutine.object()->type != vm.types.coroutine) return nullptr;
  for (vm::Generator* at = coroutine.as<vm::Generator>(); at != nullptr; at = inner_of(vm, at)) {
    if (at->type == vm.types.async_generator) found = at;
  }
  return found;
}

/// Where a task stands, as a span of the source: the await of its innermost frame.
trace::SpanId span_of(Vm& vm, Value coroutine) {
  if (coroutine.object()->type != vm.types.coroutine) return 0;
  auto* generator = coroutine.as<vm::Generator>();
  // The learner's own await: the innermost frame of a chain may be the library's.
  trace::SpanId span = 0;
  for (vm::Generator* at = generator; at != nullptr; at = inner_of(vm, at)) {
    const vm::CodeObject* code = at->frame.code();
    if (code->span_base != 0) span = code->span_base + code->index_of(at->frame.pc);
  }
  return span;
}

/// The words of the source that a task waits on: "asyncio.sleep(2)" of `await asyncio.sleep(2)`.
std::string source_words(Vm& vm, Value coroutine) {
  if (coroutine.object()->type != vm.types.coroutine) return {};
  std::string words;
  for (vm::Generator* at = coroutine.as<vm::Generator>(); at != nullptr; at = inner_of(vm, at)) {
    const vm::CodeObject* code = at->frame.code();
    if (code->hidden) continue;
    const std::uint32_t index = code->index_of(at->frame.pc);
    std::string_view text = vm.source(code->source).slice(code->code->spans[index]);
    const bool is_written = text.starts_with("await") || text.starts_with("async");
    // An await that a changed rule has put between two statements.
    if (!vm.model.is_true() && !is_written && code->code->instructions[index].opcode == bytecode::Opcode::AWAIT) return "its next turn";
    if (text.starts_with("await")) text.remove_prefix(5);
    if (text.starts_with("async")) {   // `async with lock:`, not what stands inside
      text = text.substr(0, text.find('\n'));
      text = text.substr(0, text.find_last_not_of(": \t\r") + 1);
    }
    const std::size_t begin = text.find_first_not_of(" \t\n\\");
    words = begin == std::string_view::npos ? "" : std::string(text.substr(begin));
  }
  return words;
}

/// An event of the task itself, at a place of its own code.
void record_own(Vm& vm, Task* task, EventKind kind, trace::ActorId subject, std::string_view text, trace::SpanId span) {
  if (!vm.recording(trace::EventGroup::k_task)) return;
  vm.current_event = vm.recorder->record({vm.clock_ns(vm), 0, kind, task->actor, subject, vm.current_event, span,
                                          text.empty() ? 0 : vm.recorder->intern(text)});
}

}  // namespace

std::string text_for_trace(Vm& vm, Value value) { return vm.recorder == nullptr ? "" : vm::safe_repr(vm, value); }

void record_begin(Vm& vm, Task* task, Future* waited, bool is_refused) {
  if (vm.recorder == nullptr) return;
  vm.current_actor = task->actor;
  if (is_refused) return;
  const trace::SpanId span = span_of(vm, task->coroutine);
  if (!task->started) return record_own(vm, task, EventKind::k_task_started, trace::kNoActor, {}, span);
  // What a lock or a queue gives its waiters is its own affair.
  const bool has_value = waited != nullptr && !waited->is_waiter && waited->result && !waited->result.is_none();
  record_own(vm, task, EventKind::k_task_resumed, waited != nullptr ? waited->actor : trace::kNoActor,
             has_value ? vm::safe_repr(vm, waited->result) : std::string(), span);
  if (const vm::Generator* inner = innermost_async_generator(vm, task->coroutine)) vm.current_actor = inner->actor;
}

void record_suspended(Vm& vm, Task* task, Future* waits_for) {
  if (vm.recorder == nullptr) return;
  record_own(vm, task, EventKind::k_task_suspended, waits_for != nullptr ? waits_for->actor : trace::kNoActor,
             source_words(vm, task->coroutine), span_of(vm, task->coroutine));
}

void record_end(Vm& vm, Task* task, EventKind kind, std::string_view text) {
  if (vm.recorder == nullptr) return;
  record_own(vm, task, kind, trace::kNoActor, text, task->started ? span_of(vm, task->coroutine) : 0);
}

}  // namespace coroscope::loop
