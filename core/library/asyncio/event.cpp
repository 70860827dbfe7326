// asyncio.Event. Source: CPython Lib/asyncio/locks.py (3.11).

#include "core/library/asyncio/primitive.h"
#include "core/vm/operations.h"

namespace coroscope::library {
namespace {

using loop::Runtime;
using vm::Arguments;
using vm::ArgumentStyle;
using vm::Ref;
using vm::Value;
using vm::Vm;

struct Event : Primitive {
  bool is_set;
};

Event* self_of(const Arguments& arguments) { return arguments[0].as<Event>(); }

const loop::WaitKind kWaiting{"wait", [](Vm&, const loop::Waiter* waiter) -> std::string {
  const TaskName last = waiter->owner.as<Event>()->last;
  return last ? fmt::format("nobody calls set() any more ({} did before)", text_of(last)) : "nobody calls set()";
}};

vm::Outcome step_wait(Vm& vm, loop::NativeCoroutine* self, vm::Resumption resumption) {
  auto* coroutine = static_cast<WaitCoroutine*>(self);
  auto* event = static_cast<Event*>(coroutine->owner);
  if (coroutine->stage == 0) {
    if (event->is_set) return vm::Outcome::returned(Ref::of_bool(true));
    coroutine->stage = 1;
    return begin_waiting(vm, event, event->line, coroutine->node, kWaiting);
  }
  if (!end_waiting(vm, event->line, coroutine->node, resumption, nullptr)) return vm::Outcome::raised();
  return vm::Outcome::returned(Ref::of_bool(true));
}

constexpr loop::CoroutineKind kWait{"wait", "Event.wait", "asyncio/locks.py", 200, 213, sizeof(WaitCoroutine), step_wait, release_wait_coroutine};

Ref method_wait(Vm& vm, const Arguments& arguments) {
  return make_wait_coroutine(vm, kWait, self_of(arguments), &self_of(arguments)->line);
}

Ref method_set(Vm& vm, const Arguments& arguments) {
  Event* event = self_of(arguments);
  if (event->is_set) return Ref::none();
  event->is_set = true;
  remember_user(vm, event);
  record_given(vm, event, "set");
  for (WaitNode* node = event->line.first; node != nullptr; node = node->next) {
    if (!node->waiter->done()) wake(vm, node, Value::of_bool(true));
  }
  return vm.has_error() ? Ref() : Ref::none();
}

Ref method_clear(Vm& vm, const Arguments& arguments) {
  Event* event = self_of(arguments);
  if (event->is_set) record_taken(vm, event, "clear");
  event->is_set = false;
  return Ref::none();
}
Ref method_is_set(Vm&, const Arguments& arguments) { return Ref::of_bool(self_of(arguments)->is_set); }

constexpr vm::NativeDefinition kMethods[] = {
    {"wait", method_wait, ArgumentStyle::k_none},
    {"set", method_set, ArgumentStyle::k_none},
    {"clear", method_clear, ArgumentStyle::k_none},
    {"is_set", method_is_set, ArgumentStyle::k_none},
};

bool initialize(Vm& vm, Value self, const Arguments& arguments) {
  self.as<Event>()->is_set = false;
  return read_python_arguments(vm, arguments, "Event.__init__", true, nullptr, 0, 0, 0, nullptr);
}

Ref repr(Vm& vm, Value self) {
  const auto* event = self.as<Event>();
  return repr_with_waiters(vm, event, event->is_set ? "set" : "unset");
}

}  // namespace

vm::Type* event_type(Vm& vm) {
  vm::Type*& type = Runtime::of(vm).types.event;
  if (type != nullptr) return type;
  type = make_primitive_type<Event>(vm, "asyncio.locks.Event", initialize, repr);
  vm::add_methods(vm, type, kMethods);
  return type;
}

}  // namespace coroscope::library
