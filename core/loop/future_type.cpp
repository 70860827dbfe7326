// The methods and the repr of asyncio.Future.

#include <vector>

#include "core/loop/context.h"
#include "core/loop/error_report.h"
#include "core/loop/gather.h"
#include "core/loop/loop_object.h"
#include "core/vm/frame.h"
#include "core/vm/objects/awaitable.h"
#include "core/vm/objects/containers.h"
#include "core/vm/objects/exception.h"
#include "core/vm/objects/function.h"
#include "core/vm/objects/object.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/operations.h"

namespace coroscope::loop {

using vm::Arguments;
using vm::Ref;
using vm::Value;
using vm::Vm;

namespace {

Future* self_of(const Arguments& arguments) { return arguments[0].as<Future>(); }

/// A callback of a future whose loop is closed cannot be scheduled.
Ref none_unless_raised(Vm& vm) { return vm.has_error() ? Ref() : Ref::none(); }

Ref raise_invalid(Vm& vm, std::string_view text) {
  return vm.raise_message(Runtime::of(vm).types.invalid_state_error, text);
}

Ref method_result(Vm& vm, const Arguments& arguments) { return result_of(vm, self_of(arguments)); }

Ref method_exception(Vm& vm, const Arguments& arguments) {
  Future* future = self_of(arguments);
  if (!future->done()) return raise_invalid(vm, "Exception is not set.");
  if (future->state == FutureState::k_cancelled) {
    vm.raise_exception(make_cancelled_error(vm, future));
    return {};
  }
  future->exception_unseen = false;
  return future->exception ? Ref::share(future->exception) : Ref::none();
}

Ref method_done(Vm&, const Arguments& arguments) { return Ref::of_bool(self_of(arguments)->done()); }
Ref method_cancelled(Vm&, const Arguments& arguments) {
  return Ref::of_bool(self_of(arguments)->state == FutureState::k_cancelled);
}

Ref method_cancel(Vm& vm, const Arguments& arguments) {
  static const char* const names[] = {"msg"};
  Value message;
  if (!vm::parse_arguments(vm, arguments.without_first(), "cancel", names, 1, 0, 1, &message)) return {};
  Future* future = self_of(arguments);
  // The method itself, not one that a class has put in its place.
  const bool asked = future->is_task ? cancel_task(vm, static_cast<Task*>(future), message)
                     : future->type == Runtime::of(vm).types.gathering_future
                         ? cancel_gather(vm, static_cast<GatheringFuture*>(future), message)
                         : cancel_plain(vm, future, message);
  return vm.has_error() ? Ref() : Ref::of_bool(asked);
}

Ref method_set_result(Vm& vm, const Arguments& arguments) {
  Future* future = self_of(arguments);
  if (future->is_task) return vm.raise(vm.types.runtime_error, "Task does not support set_result operation");
  if (future->done()) return raise_invalid(vm, "invalid state");
  set_result(vm, future, arguments[1]);
  return none_unless_raised(vm);
}

Ref method_set_exception(Vm& vm, const Arguments& arguments) {
  Future* future = self_of(arguments);
  if (future->is_task) return vm.raise(vm.types.runtime_error, "Task does not support set_exception operation");
  if (future->done()) return raise_invalid(vm, "invalid state");
  Value given = arguments[1];
  if (!vm::is_exception(given) && !vm::is_exception_class(given)) {
    return vm.raise(vm.types.type_error, "invalid exception object");
  }
  Ref exception = vm::exception_to_raise(vm, given);
  if (!exception) return {};
  if (vm::is_instance(vm, *exception, vm.types.stop_iteration)) {
    return vm.raise(vm.types.type_error,
                    "StopIteration interacts badly with generators and cannot be raised into a Future");
  }
  set_exception(vm, future, *exception);
  return none_unless_raised(vm);
}

Ref method_add_done_callback(Vm& vm, const Arguments& arguments) {
  static const char* const names[] = {"", "context"};
  Value values[2];
  if (!vm::parse_arguments(vm, arguments.without_first(), "add_done_callback", names, 2, 1, 1, values)) return {};
  const std::optional<Value> context = context_argument(vm, values[1]);
  if (!context) return {};
  add_done_callback(vm, self_of(arguments), {nullptr, values[0], *context});
  return none_unless_raised(vm);
}

Ref method_remove_done_callback(Vm& vm, const Arguments& arguments) {
  Future* future = self_of(arguments);
  std::vector<DoneCallback> kept, removed;
  for (std::uint32_t i = 0; i < future->callback_count; ++i) {
    const DoneCallback callback = i == 0 ? future->first_callback : future->more_callbacks[i - 1];
    bool same = false;
    if (callback.native == nullptr) {
      const std::optional<bool> equal = vm::equal(vm, callback.owner, arguments[1]);
      if (!equal) return {};
      same = *equal;
    }
    (same ? removed : kept).push_back(callback);
  }
  future->callback_count = static_cast<std::uint32_t>(kept.size());
  for (std::uint32_t i = 0; i < kept.size(); ++i) (i == 0 ? future->first_callback : future->more_callbacks[i - 1]) = kept[i];
  for (const DoneCallback& callback : removed) {
    vm::release(callback.owner);
    vm::release(callback.context);
  }
  return Ref::of_int(static_cast<std::int64_t>(removed.size()));
}

Ref method_get_loop(Vm& vm, const Arguments& arguments) {
  LoopObject* const loop = self_of(arguments)->loop;
  return loop != nullptr ? Ref::share(Value(loop)) : vm.raise(vm.types.runtime_error, "{} object is not initialized.",
                                                             self_of(arguments)->is_task ? "Task" : "Future");
}

Ref get_state(Vm& vm, const Arguments& arguments) {
  static constexpr const char* kWords[] = {"PENDING", "FINISHED", "CANCELLED"};
  return vm::make_str(vm, kWords[static_cast<std::size_t>(self_of(arguments)->state)]);
}
Ref get_blocking(Vm&, const Arguments& arguments) { return Ref::of_bool(self_of(arguments)->awaited); }
Ref set_blocking(Vm& vm, const Arguments& arguments) {
  const std::optional<bool> wanted = vm::truth(vm, arguments[1]);
  if (!wanted) return {};
  self_of(arguments)->awaited = *wanted;
  return Ref::none();
}
Ref share_or_none(Value value) { return value ? Ref::share(value) : Ref::none(); }
Ref get_result(Vm&, const Arguments& arguments) { return share_or_none(self_of(arguments)->result); }
Ref get_exception(Vm&, const Arguments& arguments) { return share_or_none(self_of(arguments)->exception); }
Ref get_cancel_message(Vm&, const Arguments& arguments) { return share_or_none(self_of(arguments)->cancel_message); }
Ref get_log_traceback(Vm&, const Arguments& arguments) { return Ref::of_bool(self_of(arguments)->exception_unseen); }

struct Getter {
  const char* name;
  vm::NativeCall get;
  vm::NativeCall set = nullptr;
};
constexpr Getter kGetters[] = {
    {"_state", get_state},       {"_asyncio_future_blocking", get_blocking, set_blocking},
    {"_result", get_result},     {"_exception", get_exception},
    {"_loop", method_get_loop},  {"_cancel_message", get_cancel_message},
    {"_log_traceback", get_log_traceback},
};

constexpr vm::NativeDefinition kMethods[] = {
    {"result", method_result, vm::ArgumentStyle::k_none},
    {"exception", method_exception, vm::ArgumentStyle::k_none},
    {"done", method_done, vm::ArgumentStyle::k_none},
    {"cancelled", method_cancelled, vm::ArgumentStyle::k_none},
    {"cancel", method_cancel},
    {"set_result", method_set_result, vm::ArgumentStyle::k_one},
    {"set_exception", method_set_exception, vm::ArgumentStyle::k_one},
    {"add_done_callback", method_add_done_callback},
    {"remove_done_callback", method_remove_done_callback, vm::ArgumentStyle::k_one},
    {"get_loop", method_get_loop, vm::ArgumentStyle::k_none},
};

/// One step of `await future`: yields the future itself once, then gives its result.
vm::Outcome await_step(Vm& vm, Value self, vm::Resumption resumption) {
  auto* future = self.as<Future>();
  if (resumption.exception) {
    vm.restore_error(Ref::share(resumption.exception));
    return vm::Outcome::raised();
  }
  if (!future->done()) {
    if (!resumption.first()) {
      vm.raise(vm.types.runtime_error, "await wasn't used with future");
      return vm::Outcome::raised();
    }
    future->awaited = true;
    return vm::Outcome::yielded(Ref::share(self));
  }
  Ref result = result_of(vm, future);
  return result ? vm::Outcome::returned(std::move(result)) : vm::Outcome::raised();
}

void destroy_future(Vm& vm, vm::Object* object) {
  auto* future = static_cast<Future*>(object);
  if (future->exception_unseen && vm.stopped == vm::StopReason::k_none) {
    future->references = 1;
    report_unseen_exception(vm, future);
    --future->references;
  }
  destroy_future_parts(vm, future);
  vm::release_namespace<Future>(future);
  if (future->is_waiter) {
    vm::release(static_cast<Waiter*>(future)->owner);
    return vm.heap.free(future, sizeof(Waiter));
  }
  vm::free_instance<Future>(vm, future);
}

/// A done callback, as reprs show it.
std::string callback_text(Vm& vm, const DoneCallback& callback) {
  if (callback.native == nullptr) return describe_callback(vm, callback.owner, {});
  return text_of_native_callback(vm, callback);
}

}  // namespace

std::string state_text(Vm& vm, Future* future) {
  switch (future->state) {
    case FutureState::k_pending: return "pending";
    case FutureState::k_cancelled: return "cancelled";
    case FutureState::k_finished: break;
  }
  if (future->exception) return fmt::format("finished exception={}", vm::repr_text(vm, future->exception).value_or("?"));
  return fmt::format("finished result={}", shortened_repr(vm, future->result));
}

std::string callbacks_text(Vm& vm, Future* future) {
  const std::uint32_t count = future->callback_count;
  if (count == 0) return "";
  const auto text = [&](std::uint32_t i) {
    return callback_text(vm, i == 0 ? future->first_callback : future->more_callbacks[i - 1]);
  };
  if (count == 1) return fmt::format(" cb=[{}]", text(0));
  if (count == 2) return fmt::format(" cb=[{}, {}]", text(0), text(1));
  return fmt::format(" cb=[{}, <{} more>, {}]", text(0), count - 2, text(count - 1));
}

namespace {

Ref future_repr(Vm& vm, Value self) {
  auto* future = self.as<Future>();
  const vm::PrintGuard guard(vm, future);
  if (guard.again()) return vm::make_str(vm, "...");
  if (guard.failed()) return {};
  return vm::make_str(vm, fmt::format("<{} {}{}>", future->type->name->view(), state_text(vm, future),
                                      callbacks_text(vm, future)));
}

bool future_initialize(Vm& vm, Value self, const Arguments& arguments) {
  static const char* const names[] = {"loop"};
  Value loop;
  if (!vm::parse_arguments(vm, arguments, "Future", names, 1, 0, 0, &loop)) return false;
  LoopObject* const own = loop && !loop.is_none() ? loop_argument(vm, loop, "get_debug") : event_loop_of_thread(vm);
  if (own == nullptr) return false;
  set_loop(self.as<Future>(), own);
  return true;
}

Ref future_construct(Vm& vm, vm::Type* type, const Arguments& arguments) {
  Ref made = make_future(vm, nullptr, type);
  return type->is_heap_type || future_initialize(vm, *made, arguments) ? std::move(made) : Ref();
}

// ------------------------------------------------------------------------------------------------ future.__await__()

/// An iterator over one future: what `yield from future` runs.
struct FutureIterator : vm::Object {
  Value future;              // owned
  bool asked;                // it has yielded the future
};

vm::Outcome iterator_step(Vm& vm, Value self, vm::Resumption resumption) {
  auto* iterator = self.as<FutureIterator>();
  const bool first = !std::exchange(iterator->asked, true);
  if (resumption.exception || !first) return await_step(vm, iterator->future, resumption);
  return await_step(vm, iterator->future, {vm::kEmpty, vm::kEmpty});
}

Ref future_iterate(Vm& vm, Value self) {
  auto* iterator = vm.allocate<FutureIterator>(Runtime::of(vm).types.future_iterator);
  vm::retain(self);
  iterator->future = self;
  iterator->asked = false;
  return Ref::adopt(Value(iterator));
}
Ref method_await(Vm& vm, const Arguments& arguments) { return future_iterate(vm, arguments[0]); }

void destroy_iterator(Vm& vm, vm::Object* object) {
  const Value future = static_cast<FutureIterator*>(object)->future;
  vm.heap.free(object, sizeof(FutureIterator));
  vm::release(future);
}

constexpr vm::NativeDefinition kAwaitMethods[] = {{"__await__", method_await, vm::ArgumentStyle::k_none}};

}  // namespace

void set_up_futures(Runtime& runtime) {
  Vm& vm = runtime.vm;
  vm::Type* type = vm.make_type("_asyncio.Future", vm.types.object, vm::Layout::k_native, sizeof(Future));
  vm::give_namespace<Future>(type);
  type->is_generic = type->takes_weak_references = true;
  type->can.destroy = destroy_future;
  type->can.repr = future_repr;
  type->can.await_step = await_step;
  type->can.construct = future_construct;
  type->can.initialize = future_initialize;
  type->can.iterate = future_iterate;
  vm::add_methods(vm, type, kMethods);
  vm::add_methods(vm, type, kAwaitMethods);
  for (const Getter& getter : kGetters) vm::add_getter(vm, type, getter.name, getter.get, getter.set);
  runtime.types.future = type;
  vm::Type* iterator = vm.make_type("_asyncio.FutureIter", vm.types.object, vm::Layout::k_native, sizeof(FutureIterator));
  iterator->can.destroy = destroy_iterator;
  iterator->can.await_step = iterator_step;
  vm::add_awaitable_methods(vm, iterator);
  runtime.types.future_iterator = iterator;
}

}  // namespace coroscope::loop
