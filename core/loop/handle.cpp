#include "core/loop/handle.h"

#include "core/loop/context.h"
#include "core/loop/error_report.h"
#include "core/loop/loop_object.h"
#include "core/vm/objects/exception.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/objects/object.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/operations.h"

namespace coroscope::loop {

using trace::EventKind;
using vm::Ref;
using vm::Value;
using vm::Vm;

Ref make_handle(Vm& vm, LoopObject* loop, Value callback, Value arguments, Value context) {
  auto* handle = vm.allocate<HandleObject>(Runtime::of(vm).types.handle);
  vm::retain(callback);
  vm::retain(arguments);
  handle->callback = callback;
  handle->arguments = arguments;
  handle->context = context;
  vm::retain(Value(loop));
  handle->loop = loop;
  handle->cancelled = false;
  handle->is_timer = false;
  handle->timer = {};
  handle->when = vm::kNone;
  handle->event = trace::kNoEvent;
  return Ref::adopt(Value(handle));
}

namespace {

std::string describe(Vm& vm, const HandleObject* handle) {
  return describe_callback(vm, handle->callback, handle->arguments.as<vm::Tuple>()->view());
}

}  // namespace

void schedule_handle(Vm& vm, HandleObject* handle) {
  vm::retain(Value(handle));
  handle->event = Runtime::of(vm).schedule(handle->loop, &run_handle, handle, trace::kNoActor,
                                           vm.recorder != nullptr ? describe(vm, handle) : std::string(),
                                           vm.current_event);
}

void schedule_timer(Vm& vm, HandleObject* handle, std::int64_t deadline_ns, Value when) {
  handle->type = Runtime::of(vm).types.timer_handle;
  handle->is_timer = true;
  vm::retain(when);
  handle->when = when;
  if (vm.recorder != nullptr) {
    handle->event = Runtime::of(vm).record(EventKind::k_timer_set, vm.current_actor, trace::kNoActor, vm.current_event,
                              describe(vm, handle), deadline_ns);
  }
  vm::retain(Value(handle));
  handle->timer = handle->loop->loop->call_at(deadline_ns, &run_handle, handle);
}

void run_handle(void* pointer, bool run) {
  Ref owned = Ref::adopt(Value(static_cast<HandleObject*>(pointer)));
  auto* handle = owned.as<HandleObject>();
  Vm& vm = *handle->type->vm;
  handle->timer = {};
  if (!run || handle->cancelled || vm.stopped != vm::StopReason::k_none) return;
  Runtime::of(vm).begin_handle(handle->event);
  const auto items = handle->arguments.as<vm::Tuple>()->view();
  Ref callback = Ref::share(handle->callback);
  Ref arguments = Ref::share(handle->arguments);
  const std::int64_t began = Runtime::of(vm).clock.now().ns;
  const ContextScope scope(Runtime::of(vm), handle->context);
  if (!vm.call(*callback, {items.data(), static_cast<std::uint32_t>(items.size()), nullptr})) {
    report_callback_error(vm, handle->loop, *callback, items, Value(handle));
  }
  if (handle->loop->debug) [[unlikely]] report_slow_step(vm, handle->loop, Value(handle), began);
}

void cancel_handle(Vm& vm, HandleObject* handle) {
  if (handle->cancelled) return;
  handle->cancelled = true;
  Ref alive = Ref::share(Value(handle));
  if (vm.recorder != nullptr) {
    Runtime::of(vm).record(handle->is_timer ? EventKind::k_timer_cancelled : EventKind::k_handle_cancelled, vm.current_actor,
              trace::kNoActor, handle->event);
  }
  if (!handle->loop->closed()) handle->loop->loop->cancel(handle->timer);
  Ref callback = Ref::adopt(std::exchange(handle->callback, vm::kNone));
  Ref arguments = Ref::adopt(std::exchange(handle->arguments, vm::make_tuple(vm, std::span<const Value>()).take()));
}

namespace {

void destroy_handle(Vm& vm, vm::Object* object) {
  auto* handle = static_cast<HandleObject*>(object);
  vm::release(handle->callback);
  vm::release(handle->arguments);
  vm::release(handle->context);
  vm::release(handle->when);
  vm::release(Value(handle->loop));
  vm.heap.free(handle, sizeof(HandleObject));
}

Ref handle_repr(Vm& vm, Value self) {
  const auto* handle = self.as<HandleObject>();
  std::string text = handle->is_timer ? "<TimerHandle" : "<Handle";
  if (handle->cancelled) text += " cancelled";
  if (handle->is_timer) text += fmt::format(" when={}", vm::str_text(vm, handle->when).value_or("?"));
  if (!handle->cancelled) text += " " + describe(vm, handle);
  return vm::make_str(vm, text + ">");
}

Ref method_cancel(Vm& vm, const vm::Arguments& arguments) {
  cancel_handle(vm, arguments[0].as<HandleObject>());
  return Ref::none();
}
Ref method_cancelled(Vm&, const vm::Arguments& arguments) {
  return Ref::of_bool(arguments[0].as<HandleObject>()->cancelled);
}
Ref method_when(Vm&, const vm::Arguments& arguments) {
  return Ref::share(arguments[0].as<HandleObject>()->when);
}

constexpr vm::NativeDefinition kHandleMethods[] = {
    {"cancel", method_cancel, vm::ArgumentStyle::k_none},
    {"cancelled", method_cancelled, vm::ArgumentStyle::k_none},
};
constexpr vm::NativeDefinition kTimerMethods[] = {{"when", method_when, vm::ArgumentStyle::k_none}};

}  // namespace

void set_up_handles(Runtime& runtime) {
  Vm& vm = runtime.vm;
  vm::Type* handle = vm.make_type("asyncio.events.Handle", vm.types.object, vm::Layout::k_native, sizeof(HandleObject));
  handle->can.destroy = destroy_handle;
  handle->can.repr = handle_repr;
  handle->can.construct = nullptr;
  vm::add_methods(vm, handle, kHandleMethods);
  runtime.types.handle = handle;
  runtime.types.timer_handle = vm.make_type("asyncio.events.TimerHandle", handle, vm::Layout::k_native, sizeof(HandleObject));
  vm::add_methods(vm, runtime.types.timer_handle, kTimerMethods);
}

}  // namespace coroscope::loop
