// The methods of event loops.
// Source: CPython Lib/asyncio/base_events.py (3.11).

#include "core/loop/async_generators.h"
#include "core/loop/changed_rules.h"
#include "core/loop/context.h"
#include "core/loop/error_report.h"
#include "core/loop/handle.h"
#include "core/loop/loop_object.h"
#include "core/vm/objects/containers.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/operations.h"

namespace coroscope::loop {

using vm::Arguments;
using vm::ArgumentStyle;
using vm::Ref;
using vm::Value;
using vm::Vm;

namespace {

LoopObject* self_of(const Arguments& arguments) { return arguments[0].as<LoopObject>(); }

// ------------------------------------------------------------------------------------------------ callbacks and timers

/// A call of call_soon, call_later or call_at, read: the parameters before *args, and `context`.
struct CallbackCall {
  Value first;               ///< delay or when; empty for call_soon
  Value callback;
  Ref arguments;             ///< a tuple
  Value context;             ///< a place, owned until it is handed over
};

/// Reads it. `first`: the name of the parameter before the callback, or null. False: raised.
bool read_callback_call(Vm& vm, const Arguments& arguments, const char* method, const char* first, CallbackCall& call) {
  Value context;
  const std::uint32_t expected = first != nullptr ? 2 : 1;
  std::uint32_t at = 1;
  if (first != nullptr && at < arguments.positional) call.first = arguments[at++];
  if (at < arguments.positional) call.callback = arguments[at++];
  for (std::uint32_t k = 0; k < arguments.keyword_count(); ++k) {
    const std::string_view keyword = arguments.keywords->items[k].as<vm::Str>()->view();
    const Value value = arguments[arguments.positional + k];
    if (keyword == "context") {
      context = value;
    } else if (first != nullptr && keyword == first && !call.first) {
      call.first = value;
    } else if (keyword == "callback" && !call.callback) {
      call.callback = value;
    } else if (keyword == "callback" || (first != nullptr && keyword == first)) {
      vm.raise(vm.types.type_error, "BaseEventLoop.{}() got multiple values for argument '{}'", method, keyword);
      return false;
    } else {
      vm.raise(vm.types.type_error, "BaseEventLoop.{}() got an unexpected keyword argument '{}'", method, keyword);
      return false;
    }
  }
  const bool no_first = first != nullptr && !call.first;
  if (no_first && !call.callback) {
    vm.raise(vm.types.type_error, "BaseEventLoop.{}() missing 2 required positional arguments: '{}' and 'callback'", method, first);
    return false;
  }
  if (no_first || !call.callback) {
    vm.raise(vm.types.type_error, "BaseEventLoop.{}() missing 1 required positional argument: '{}'", method,
             no_first ? first : "callback");
    return false;
  }
  const std::uint32_t from = std::min(arguments.positional, 1 + expected);
  call.arguments = vm::make_tuple(vm, std::span<const Value>(arguments.values + from, arguments.positional - from));
  const std::optional<Value> place = context_argument(vm, context);
  if (place) call.context = *place;
  return place.has_value();
}

/// In debug mode only does CPython look at the callback; what cannot be called fails when its turn comes.
Ref soon(Vm& vm, const Arguments& arguments, const char* method) {
  CallbackCall call;
  if (!read_callback_call(vm, arguments, method, nullptr, call)) return {};
  Ref handle = make_handle(vm, self_of(arguments), call.callback, *call.arguments, call.context);
  if (!check_open(vm, self_of(arguments))) return {};
  if (calls_on_the_spot(vm, call.callback)) [[unlikely]] {
    const CurrentEvent kept(vm);
    handle.as<HandleObject>()->event = vm.current_event;
    run_handle(Ref::share(*handle).take().object(), true);
    return handle;
  }
  schedule_handle(vm, handle.as<HandleObject>());
  return handle;
}

Ref method_call_soon(Vm& vm, const Arguments& arguments) { return soon(vm, arguments, "call_soon"); }
Ref method_call_soon_threadsafe(Vm& vm, const Arguments& arguments) { return soon(vm, arguments, "call_soon_threadsafe"); }

Ref method_call_later(Vm& vm, const Arguments& arguments) {
  CallbackCall call;
  if (!read_callback_call(vm, arguments, "call_later", "delay", call)) return {};
  LoopObject* const loop = self_of(arguments);
  Ref handle = make_handle(vm, loop, call.callback, *call.arguments, call.context);
  if (call.first.is_none()) return vm.raise(vm.types.type_error, "delay must not be None");
  const std::optional<double> delay = vm::to_double(vm, call.first);
  if (!delay || !check_open(vm, loop)) return {};
  schedule_timer(vm, handle.as<HandleObject>(), loop->loop->deadline_after(*delay),
                 *vm::make_float(vm, loop->loop->time() + *delay));
  return handle;
}

Ref method_call_at(Vm& vm, const Arguments& arguments) {
  CallbackCall call;
  if (!read_callback_call(vm, arguments, "call_at", "when", call)) return {};
  LoopObject* const loop = self_of(arguments);
  Ref handle = make_handle(vm, loop, call.callback, *call.arguments, call.context);
  if (call.first.is_none()) return vm.raise(vm.types.type_error, "when cannot be None");
  const std::optional<double> when = vm::to_double(vm, call.first);
  if (!when || !check_open(vm, loop)) return {};
  schedule_timer(vm, handle.as<HandleObject>(), EventLoop::deadline_at(*when), call.first);
  return handle;
}

Ref method_time(Vm& vm, const Arguments&) {
  return vm::make_float(vm, static_cast<double>(Runtime::of(vm).clock.read_ns()) / 1e9);
}

// ------------------------------------------------------------------------------------------------ futures and tasks

Ref method_create_future(Vm& vm, const Arguments& arguments) { return make_future(vm, self_of(arguments)); }

Ref method_create_task(Vm& vm, const Arguments& arguments) {
  static const char* const names[] = {"coro", "name", "context"};
  Value values[3];
  if (!vm::parse_arguments(vm, arguments.without_first(), "create_task", names, 3, 1, 1, values)) return {};
  return create_task(vm, self_of(arguments), values[0], values[1], values[2]);
}

Ref method_set_task_factory(Vm& vm, const Arguments& arguments) {
  if (!arguments[1].is_none() && !vm::is_callable(vm, arguments[1])) {
    return vm.raise(vm.types.type_error, "task factory must be a callable or None");
  }
  Ref old = Ref::adopt(std::exchange(self_of(arguments)->task_factory, Ref::share(arguments[1]).take()));
  return Ref::none();
}
Ref method_get_task_factory(Vm&, const Arguments& arguments) { return Ref::share(self_of(arguments)->task_factory); }

// ------------------------------------------------------------------------------------------------ running

Ref method_run_until_complete(Vm& vm, const Arguments& arguments) {
  Ref alive = Ref::share(arguments[0]);
  return run_until_complete(vm, self_of(arguments), arguments[1]);
}
Ref method_run_forever(Vm& vm, const Arguments& arguments) {
  return run_forever(vm, self_of(arguments)) ? Ref::none() : Ref();
}
Ref method_stop(Vm&, const Arguments& arguments) {
  LoopObject* const loop = self_of(arguments);
  loop->stopping = true;
  if (!loop->closed()) loop->loop->stop();
  return Ref::none();
}
Ref method_close(Vm& vm, const Arguments& arguments) {
  if (Runtime::of(vm).here.running == self_of(arguments)) {
    return vm.raise(vm.types.runtime_error, "Cannot close a running event loop");
  }
  close_loop(vm, self_of(arguments));
  return Ref::none();
}
Ref method_is_running(Vm& vm, const Arguments& arguments) {
  return Ref::of_bool(Runtime::of(vm).here.running == self_of(arguments));
}
Ref method_is_closed(Vm&, const Arguments& arguments) { return Ref::of_bool(self_of(arguments)->closed()); }
Ref method_shutdown_asyncgens(Vm& vm, const Arguments& arguments) {
  return shut_down_async_generators(vm, self_of(arguments));
}

// ------------------------------------------------------------------------------------------------ errors and debug

Ref method_set_exception_handler(Vm& vm, const Arguments& arguments) {
  if (!arguments[1].is_none() && !vm::is_callable(vm, arguments[1])) {
    return vm.raise(vm.types.type_error, "A callable object or None is expected, got {}",
                    vm::repr_text(vm, arguments[1]).value_or("?"));
  }
  Ref old = Ref::adopt(std::exchange(self_of(arguments)->exception_handler, Ref::share(arguments[1]).take()));
  return Ref::none();
}
Ref method_get_exception_handler(Vm&, const Arguments& arguments) {
  return Ref::share(self_of(arguments)->exception_handler);
}
Ref method_call_exception_handler(Vm& vm, const Arguments& arguments) {
  return call_exception_handler(vm, self_of(arguments), arguments[1]) ? Ref::none() : Ref();
}
Ref method_default_exception_handler(Vm& vm, const Arguments& arguments) {
  return default_exception_handler(vm, arguments[1]) ? Ref::none() : Ref();
}
Ref method_get_debug(Vm&, const Arguments& arguments) { return Ref::of_bool(self_of(arguments)->debug); }
Ref method_set_debug(Vm& vm, const Arguments& arguments) {
  const std::optional<bool> enabled = vm::truth(vm, arguments[1]);
  if (!enabled) return {};
  self_of(arguments)->debug = *enabled;
  return Ref::none();
}

Ref get_slow_duration(Vm&, const Arguments& arguments) { return Ref::share(self_of(arguments)->slow_callback_duration); }
Ref set_slow_duration(Vm&, const Arguments& arguments) {
  Ref old = Ref::adopt(std::exchange(self_of(arguments)->slow_callback_duration, Ref::share(arguments[1]).take()));
  return Ref::none();
}

// ------------------------------------------------------------------------------------------------ threads

/// Calls a function of the embedded module asyncio._executors with the loop before the other arguments.
Ref call_executors(Vm& vm, const char* function, const Arguments& arguments) {
  Ref module = vm.import_module(vm, "asyncio._executors");
  Ref callee = module ? vm::get_attribute(vm, *module, vm.intern(function)) : Ref();
  return callee ? vm.call(*callee, arguments) : Ref();
}
Ref method_run_in_executor(Vm& vm, const Arguments& arguments) { return call_executors(vm, "run_in_executor", arguments); }
Ref method_set_default_executor(Vm& vm, const Arguments& arguments) {
  return call_executors(vm, "set_default_executor", arguments);
}
Ref method_shutdown_default_executor(Vm& vm, const Arguments& arguments) {
  return call_executors(vm, "shutdown_default_executor", arguments);
}

constexpr vm::NativeDefinition kMethods[] = {
    {"call_soon", method_call_soon},
    {"call_soon_threadsafe", method_call_soon_threadsafe},
    {"call_later", method_call_later},
    {"call_at", method_call_at},
    {"time", method_time, ArgumentStyle::k_none},
    {"create_future", method_create_future, ArgumentStyle::k_none},
    {"create_task", method_create_task},
    {"set_task_factory", method_set_task_factory, ArgumentStyle::k_one},
    {"get_task_factory", method_get_task_factory, ArgumentStyle::k_none},
    {"run_until_complete", method_run_until_complete, ArgumentStyle::k_one},
    {"run_forever", method_run_forever, ArgumentStyle::k_none},
    {"stop", method_stop, ArgumentStyle::k_none},
    {"close", method_close, ArgumentStyle::k_none},
    {"is_running", method_is_running, ArgumentStyle::k_none},
    {"is_closed", method_is_closed, ArgumentStyle::k_none},
    {"shutdown_asyncgens", method_shutdown_asyncgens, ArgumentStyle::k_none},
    {"set_exception_handler", method_set_exception_handler, ArgumentStyle::k_one},
    {"get_exception_handler", method_get_exception_handler, ArgumentStyle::k_none},
    {"call_exception_handler", method_call_exception_handler, ArgumentStyle::k_one},
    {"default_exception_handler", method_default_exception_handler, ArgumentStyle::k_one},
    {"get_debug", method_get_debug, ArgumentStyle::k_none},
    {"set_debug", method_set_debug, ArgumentStyle::k_one},
    {"run_in_executor", method_run_in_executor},
    {"set_default_executor", method_set_default_executor},
    {"shutdown_default_executor", method_shutdown_default_executor},
};

Ref loop_repr(Vm& vm, Value self) {
  const auto* loop = self.as<LoopObject>();
  const auto word = [](bool truth) { return truth ? "True" : "False"; };
  return vm::make_str(vm, fmt::format("<_UnixSelectorEventLoop running={} closed={} debug={}>",
                                      word(Runtime::of(vm).here.running == loop), word(loop->closed()), word(loop->debug)));
}

Ref loop_construct(Vm& vm, vm::Type*, const Arguments& arguments) {
  return vm::parse_arguments(vm, arguments, "SelectorEventLoop", nullptr, 0, 0, 0, nullptr) ? make_loop(vm) : Ref();
}

void destroy_loop(Vm& vm, vm::Object* object) {
  auto* loop = static_cast<LoopObject*>(object);
  loop->references = 1;  // what is still queued may hold on to it for a moment
  close_loop(vm, loop);
  loop->references = 0;
  vm::release(loop->exception_handler);
  vm::release(loop->task_factory);
  vm::release(loop->slow_callback_duration);
  vm::release_namespace<LoopObject>(loop);
  vm::free_instance<LoopObject>(vm, loop);
}

}  // namespace

void set_up_loop_objects(Runtime& runtime) {
  Vm& vm = runtime.vm;
  vm::Type* type = vm.make_type("asyncio.unix_events._UnixSelectorEventLoop", vm.types.object, vm::Layout::k_native,
                                sizeof(LoopObject));
  vm::give_namespace<LoopObject>(type);
  type->takes_weak_references = true;
  type->can.destroy = destroy_loop;
  type->can.repr = loop_repr;
  type->can.construct = loop_construct;
  vm::add_methods(vm, type, kMethods);
  vm::add_getter(vm, type, "slow_callback_duration", get_slow_duration, set_slow_duration);
  runtime.types.event_loop = type;
}

}  // namespace coroscope::loop
