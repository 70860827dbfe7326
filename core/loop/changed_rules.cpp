#include "core/loop/changed_rules.h"

#include <algorithm>

#include "core/loop/context.h"
#include "core/loop/loop_object.h"
#include "core/loop/native_coroutine.h"
#include "core/loop/sleep.h"
#include "core/loop/task_trace.h"
#include "core/vm/objects/function.h"
#include "core/vm/objects/generator.h"
#include "core/vm/operations.h"
#include "core/vm/slow_paths.h"

namespace coroscope::loop {

using vm::Misconception;
using vm::Ref;
using vm::Resumption;
using vm::Value;
using vm::Vm;

namespace {

/// The first step of something that is awaited, an iterator of get_awaitable.
vm::Outcome first_step(Vm& vm, Value awaitable) {
  if (vm::type_of(vm, awaitable) != vm.types.coroutine) return vm::step_awaitable(vm, awaitable, {vm::kEmpty, vm::kEmpty});
  return vm::step_awaitable_checked(vm, awaitable, {vm::kNone, vm::kEmpty});
}

bool is_coroutine_of_program(Vm& vm, Value value) {
  return value.is_object() && value.object()->type == vm.types.coroutine && !value.as<vm::Generator>()->frame.code()->hidden;
}

// ---- AwaitSpawns: `await f()` makes a task of f() and goes on

vm::Outcome step_done(Vm&, NativeCoroutine*, Resumption) { return vm::Outcome::returned(Ref::none()); }
void release_nothing(Vm&, NativeCoroutine*) {}
constexpr CoroutineKind kDone{"spawned", "spawned", "asyncio/tasks.py", 1, 1, sizeof(NativeCoroutine), step_done, release_nothing};

/// A comprehension with `await` in it is a coroutine that nobody wrote an `await` for.
bool is_comprehension(Value coroutine) {
  return coroutine.as<vm::Generator>()->frame.code()->name->view().ends_with("comp>");
}

/// What a program calls its own: its coroutines, and wait_for(), which runs one of them.
bool is_spawned(Vm& vm, Value awaitable) {
  if (is_coroutine_of_program(vm, awaitable)) {
    return awaitable.as<vm::Generator>()->state == vm::GeneratorState::k_created && !is_comprehension(awaitable);
  }
  return is_native_coroutine(vm, awaitable) && function_of(vm, awaitable) == "wait_for";
}

Ref spawn_awaited(Vm& vm, Value awaitable) {
  LoopObject* const loop = Runtime::of(vm).here.running;
  if (loop == nullptr || !is_spawned(vm, awaitable)) return Ref::share(awaitable);
  Ref task = create_task(vm, loop, awaitable, vm::kEmpty, vm::kEmpty);
  if (!task) return {};
  if (is_task(vm, *task)) task.as<Task>()->spawned_by_await = true;
  return Ref::adopt(Value(make_native_coroutine<NativeCoroutine>(vm, Runtime::of(vm).types.native_coroutine, kDone)));
}

// ---- AwaitAlwaysYields: an await that did not have to wait gives the others a turn before it goes on

struct AwaitWithTurn : NativeCoroutine {
  Value awaitable;   ///< owned
  Value result;      ///< owned; of one that did not wait
};

enum TurnStage : std::uint8_t { k_begin, k_waiting, k_turn };

vm::Outcome step_with_turn(Vm& vm, NativeCoroutine* coroutine, Resumption resumption) {
  auto* self = static_cast<AwaitWithTurn*>(coroutine);
  switch (self->stage) {
    case k_begin: {
      Ref iterator = vm::get_awaitable(vm, Ref::share(self->awaitable), 0);
      if (!iterator) return vm::Outcome::raised();
      vm::release(std::exchange(self->awaitable, iterator.take()));
      vm::Outcome outcome = first_step(vm, self->awaitable);
      self->stage = k_waiting;
      if (outcome.kind != vm::Outcome::Kind::k_returned) return outcome;
      self->stage = k_turn;
      self->result = outcome.value.take();
      return vm::Outcome::yielded(Ref::none());
    }
    case k_waiting:
      return vm::step_awaitable(vm, self->awaitable, resumption);
    default:
      if (!resumption.exception) return vm::Outcome::returned(Ref::share(self->result));
      vm.restore_error(Ref::share(resumption.exception));
      return vm::Outcome::raised();
  }
}

void release_with_turn(Vm&, NativeCoroutine* coroutine) {
  auto* self = static_cast<AwaitWithTurn*>(coroutine);
  vm::release(self->awaitable);
  vm::release(self->result);
}

constexpr CoroutineKind kWithTurn{"await", "await", "asyncio/tasks.py", 1, 1, sizeof(AwaitWithTurn), step_with_turn, release_with_turn};

Ref await_with_turn(Vm& vm, Value awaitable) {
  if (Runtime::of(vm).here.current_task == nullptr) return Ref::share(awaitable);
  auto* self = make_native_coroutine<AwaitWithTurn>(vm, Runtime::of(vm).types.native_coroutine, kWithTurn);
  self->awaitable = Ref::share(awaitable).take();
  self->result = vm::kEmpty;
  return Ref::adopt(Value(self));
}

// ---- CallRuns: calling an async def function runs it up to its first wait; what is left goes on by itself

struct Begun : NativeCoroutine {
  Value coroutine;   ///< owned
  Value yielded;     ///< owned; what it waits on
  Value returned;    ///< owned; its result, if it has ended
};

vm::Outcome step_begun(Vm& vm, NativeCoroutine* coroutine, Resumption resumption) {
  auto* self = static_cast<Begun*>(coroutine);
  if (self->stage == 0) {
    self->stage = 1;
    if (self->returned) return vm::Outcome::returned(Ref::share(self->returned));
    return vm::Outcome::yielded(Ref::adopt(std::exchange(self->yielded, vm::kEmpty)));
  }
  return vm::step_awaitable_checked(vm, self->coroutine, resumption);
}

void release_begun(Vm&, NativeCoroutine* coroutine) {
  auto* self = static_cast<Begun*>(coroutine);
  for (Value value : {self->coroutine, self->yielded, self->returned}) vm::release(value);
}

constexpr CoroutineKind kBegun{"call", "call", "asyncio/tasks.py", 1, 1, sizeof(Begun), step_begun, release_begun};

/// A call of the program, in a task: its first step is taken now.
Ref begin_call(Vm& vm, Ref coroutine) {
  Runtime& runtime = Runtime::of(vm);
  if (runtime.here.current_task == nullptr || !is_coroutine_of_program(vm, *coroutine)) return coroutine;
  vm.record(trace::EventKind::k_coroutine_started, vm.current_actor, coroutine.as<vm::Generator>()->actor, vm.current_event);
  vm::Outcome outcome = first_step(vm, *coroutine);
  if (outcome.kind == vm::Outcome::Kind::k_raised) return {};
  const bool ended = outcome.kind == vm::Outcome::Kind::k_returned;
  runtime.begun_calls.push_back({Ref::share(*coroutine), ended ? Ref() : std::move(outcome.value), ended ? std::move(outcome.value) : Ref(), Ref()});
  return coroutine;
}

auto find_begun(Runtime& runtime, Value coroutine) {
  return std::find_if(runtime.begun_calls.begin(), runtime.begun_calls.end(),
                      [&](const BegunCall& call) { return *call.coroutine == coroutine; });
}

Ref await_begun(Vm& vm, Value awaitable) {
  Runtime& runtime = Runtime::of(vm);
  const auto found = find_begun(runtime, awaitable);
  if (found == runtime.begun_calls.end()) return Ref::share(awaitable);
  if (found->task) return Ref::share(*found->task);
  auto* self = make_native_coroutine<Begun>(vm, runtime.types.native_coroutine, kBegun);
  self->coroutine = found->coroutine.take();
  self->yielded = found->yielded.take();
  self->returned = found->returned.take();
  runtime.begun_calls.erase(found);
  return Ref::adopt(Value(self));
}

}  // namespace

void adopt_begun_calls(Vm& vm, LoopObject* loop) {
  Runtime& runtime = Runtime::of(vm);
  for (std::size_t i = 0; i < runtime.begun_calls.size(); ++i) {
    if (!runtime.begun_calls[i].yielded) continue;
    Ref coroutine = Ref::share(*runtime.begun_calls[i].coroutine);
    Ref yielded = std::move(runtime.begun_calls[i].yielded);
    Ref task = make_task_of_suspended(vm, loop, *coroutine, std::move(yielded), vm::kEmpty, copy_current_context(vm));
    runtime.begun_calls[i].task = std::move(task);
  }
}

Ref task_of_begun_call(Vm& vm, LoopObject* loop, Value coroutine, Value name, Value context) {
  Runtime& runtime = Runtime::of(vm);
  const auto found = find_begun(runtime, coroutine);
  if (found == runtime.begun_calls.end()) return {};
  if (found->task) return Ref::share(*found->task);
  Ref text = name && !name.is_none() ? vm::str(vm, name) : Ref();
  const std::optional<Value> place = context_argument(vm, context);
  if (vm.has_error() || !place) return {};
  if (found->returned) {
    Ref begun = await_begun(vm, coroutine);
    return make_task(vm, loop, *begun, *text, *place);
  }
  Ref owned = std::move(found->coroutine);
  Ref yielded = std::move(found->yielded);
  runtime.begun_calls.erase(found);
  return make_task_of_suspended(vm, loop, *owned, std::move(yielded), *text, *place);
}

Ref make_turn(Vm& vm) {
  Runtime& runtime = Runtime::of(vm);
  if (runtime.here.current_task != nullptr) return make_sleep(vm, Value::of_int(0), vm::kNone);
  return Ref::adopt(Value(make_native_coroutine<NativeCoroutine>(vm, runtime.types.native_coroutine, kDone)));
}

bool belongs_to_library(Vm& vm, Value callable) {
  if (!callable.is_object()) return false;
  if (callable.object()->type == vm.types.bound_method) return belongs_to_library(vm, callable.as<vm::BoundMethod>()->function);
  return callable.object()->type == vm.types.function && callable.as<vm::Function>()->code->hidden;
}

bool calls_on_the_spot(Vm& vm, Value callback) {
  return vm.model.has(Misconception::k_call_soon_is_now) && !belongs_to_library(vm, callback);
}

bool cancels_on_the_spot(Vm& vm) {
  const vm::Frame* frame = vm.running_frame();
  const bool is_library = frame != nullptr && frame->function != nullptr && frame->code()->hidden;
  return vm.model.has(Misconception::k_cancel_is_now) && !is_library;
}

namespace {

/// Is the frame that calls a function in C++ a coroutine of the current task, in an instruction that can be suspended?
bool can_suspend_caller(Vm& vm) {
  const vm::Frame* frame = vm.running_frame();
  const Task* task = Runtime::of(vm).here.current_task;
  if (task == nullptr || frame == nullptr || frame->function == nullptr || frame->generator == nullptr) return false;
  if (frame->generator->type != vm.types.coroutine || Value(vm::find_root(frame->generator)) != task->coroutine) return false;
  switch (frame->code()->code->instructions[frame->code()->index_of(frame->pc)].opcode) {
    case bytecode::Opcode::CALL:
    case bytecode::Opcode::CALL_METHOD:
    case bytecode::Opcode::CALL_GLOBAL:
      return true;
    default:
      return false;
  }
}

}  // namespace

bool suspends_in_call(Vm& vm, Value delay) {
  if (!vm.model.has(Misconception::k_blocking_sleep_yields) || !can_suspend_caller(vm)) return false;
  Ref sleep = make_sleep(vm, delay, vm::kNone);
  vm::Outcome outcome = first_step(vm, *sleep);
  if (outcome.kind == vm::Outcome::Kind::k_yielded) vm::release(std::exchange(vm.suspension, outcome.value.take()));
  return outcome.kind != vm::Outcome::Kind::k_returned;
}

void set_up_changed_rules(Runtime& runtime) {
  Vm& vm = runtime.vm;
  if (vm.model.has(Misconception::k_await_spawns)) vm.changed_rules.awaited = spawn_awaited;
  if (vm.model.has(Misconception::k_await_always_yields)) vm.changed_rules.awaited = await_with_turn;
  if (vm.model.has(Misconception::k_call_runs)) {
    vm.changed_rules.coroutine_called = begin_call;
    vm.changed_rules.awaited = await_begun;
    vm.changed_rules.awaited_by_with = await_begun;
  }
}

}  // namespace coroscope::loop
