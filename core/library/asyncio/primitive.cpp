#include "core/library/asyncio/primitive.h"

#include "core/vm/objects/exception.h"
#include "core/vm/objects/object.h"
#include "core/vm/operations.h"

namespace coroscope::library {

using loop::Runtime;
using loop::Waiter;
using vm::Ref;
using vm::Value;
using vm::Vm;

void WaitLine::push(WaitNode* node) {
  node->previous = last;
  node->next = nullptr;
  (last == nullptr ? first : last->next) = node;
  last = node;
  ++count;
}

void WaitLine::remove(WaitNode* node) {
  (node->previous == nullptr ? first : node->previous->next) = node->next;
  (node->next == nullptr ? last : node->next->previous) = node->previous;
  node->previous = node->next = nullptr;
  --count;
}

WaitNode* WaitLine::first_waiting() const {
  WaitNode* node = first;
  while (node != nullptr && node->waiter->done()) node = node->next;
  return node;
}

bool WaitLine::all_cancelled() const {
  for (const WaitNode* node = first; node != nullptr; node = node->next) {
    if (node->waiter->state != loop::FutureState::k_cancelled) return false;
  }
  return true;
}

TaskName name_of_current_task(Vm& vm) {
  const loop::Task* task = Runtime::of(vm).here.current_task;
  if (task == nullptr) return vm::kEmpty;
  if (!task->name) return Value::of_int(static_cast<std::int64_t>(task->number));
  vm::retain(task->name);
  return task->name;
}

std::string text_of(TaskName name) {
  if (!name) return "the main program";
  return name.is_int() ? fmt::format("Task-{}", name.as_int()) : std::string(name.as<vm::Str>()->view());
}

namespace {

/// Is the primitive a part of something that the library has written in Python? A Condition is shown as its lock.
bool is_inner_part(const Vm& vm) {
  const vm::Frame* frame = vm.running_frame();
  const auto is_library = [](const vm::Frame* at) { return at != nullptr && at->function != nullptr && at->code()->hidden; };
  if (!is_library(frame)) return false;
  while (frame->back != nullptr && frame->back->function == nullptr) frame = frame->back;
  return vm.running_frame()->code()->qualified_name->view() != "Condition.__init__" || is_library(frame->back);
}

}  // namespace

void begin_primitive(Vm& vm, Primitive* primitive, std::string_view name) {
  primitive->loop = nullptr;
  primitive->actor = trace::kNoActor;
  primitive->line = {};
  primitive->last = vm::kEmpty;
  if (vm.recorder == nullptr) return;
  primitive->actor = vm.recorder->add_actor(trace::ActorKind::k_primitive, vm.recorder->intern(name), 0, is_inner_part(vm));
  const trace::EventId event = vm.record(trace::EventKind::k_primitive_created, vm.current_actor, primitive->actor,
                                         vm.current_event, name);
  vm.recorder->set_actor_created(primitive->actor, event);
}

void end_primitive(Vm&, Primitive* primitive) {
  if (primitive->loop != nullptr) vm::release(Value(primitive->loop));
  vm::release(primitive->last);
}

loop::LoopObject* loop_of(Vm& vm, Primitive* primitive) {
  loop::LoopObject* const running = loop::running_loop(vm);
  if (running == nullptr) return nullptr;
  if (primitive->loop == nullptr) {
    vm::retain(Value(running));
    primitive->loop = running;
  }
  if (primitive->loop == running) return running;
  vm.raise(vm.types.runtime_error, "{} is bound to a different event loop", vm::repr_text(vm, Value(primitive)).value_or("?"));
  return nullptr;
}

void remember_user(Vm& vm, Primitive* primitive) {
  vm::release(std::exchange(primitive->last, name_of_current_task(vm)));
}

vm::Outcome begin_waiting(Vm& vm, Primitive* primitive, WaitLine& line, WaitNode& node, const loop::WaitKind& kind) {
  loop::LoopObject* const loop = loop_of(vm, primitive);
  if (loop == nullptr) return vm::Outcome::raised();
  node.waiter = loop::make_waiter(vm, loop, Value(primitive), kind, primitive->actor).take().as<Waiter>();
  line.push(&node);
  node.waiter->awaited = true;
  return vm::Outcome::yielded(Ref::share(Value(node.waiter)));
}

bool end_waiting(Vm& vm, WaitLine& line, WaitNode& node, vm::Resumption resumption, bool* cancelled) {
  Ref waiter = Ref::adopt(Value(std::exchange(node.waiter, nullptr)));
  if (node.previous != nullptr || line.first == &node) line.remove(&node);
  auto* future = waiter.as<Waiter>();
  if (cancelled != nullptr) *cancelled = future->state == loop::FutureState::k_cancelled;
  if (resumption.exception) {
    vm.restore_error(Ref::share(resumption.exception));
    return false;
  }
  return static_cast<bool>(loop::result_of(vm, future));
}

void wake(Vm& vm, WaitNode* node, Value result) { loop::set_result(vm, node->waiter, result); }

Ref make_wait_coroutine(Vm& vm, const loop::CoroutineKind& kind, Primitive* owner, WaitLine* line) {
  auto* coroutine = loop::make_native_coroutine<WaitCoroutine>(vm, Runtime::of(vm).types.native_coroutine, kind);
  vm::retain(Value(owner));
  coroutine->owner = owner;
  coroutine->line = line;
  coroutine->node = {};
  return Ref::adopt(Value(coroutine));
}

void release_wait_coroutine(Vm&, loop::NativeCoroutine* self) {
  auto* coroutine = static_cast<WaitCoroutine*>(self);
  WaitNode& node = coroutine->node;
  if (node.waiter != nullptr) {   // dropped while it waited
    if (node.previous != nullptr || coroutine->line->first == &node) coroutine->line->remove(&node);
    vm::release(Value(std::exchange(node.waiter, nullptr)));
  }
  vm::release(Value(coroutine->owner));
}

Ref repr_with_waiters(Vm& vm, const Primitive* primitive, std::string state) {
  Ref plain = vm::default_repr(vm, Value(const_cast<Primitive*>(primitive)));
  if (!plain) return {};
  if (primitive->line.count > 0) state += fmt::format(", waiters:{}", primitive->line.count);
  const std::string_view text = plain.as<vm::Str>()->view();
  return vm::make_str(vm, fmt::format("<{} [{}]>", text.substr(1, text.size() - 2), state));
}

}  // namespace coroscope::library
