// The module `asyncio`: its functions, over the objects of core/loop. What is rarely used is in Python, in the submodules
// beside which this file's table of later names points; it is compiled when it is first asked for.
// Source: CPython Lib/asyncio (3.11), for signatures and texts.

#include "core/library/asyncio/primitive.h"
#include "core/library/asyncio/wait_for.h"
#include "core/library/modules.h"
#include "core/loop/context.h"
#include "core/loop/gather.h"
#include "core/loop/run.h"
#include "core/loop/sleep.h"
#include "core/vm/objects/exception.h"
#include "core/vm/objects/generator.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/operations.h"

namespace coroscope::library {
namespace {

using loop::LoopObject;
using loop::Runtime;
using vm::Arguments;
using vm::ArgumentStyle;
using vm::Ref;
using vm::Value;
using vm::Vm;

constexpr LaterName kLaterNames[] = {
    {"ALL_COMPLETED", "asyncio.tasks"},
    {"AbstractEventLoop", "asyncio.events"},
    {"AbstractEventLoopPolicy", "asyncio.events"},
    {"Barrier", "asyncio.locks"},
    {"BrokenBarrierError", "asyncio.exceptions"},
    {"Condition", "asyncio.locks"},
    {"DefaultEventLoopPolicy", "asyncio.events"},
    {"FIRST_COMPLETED", "asyncio.tasks"},
    {"FIRST_EXCEPTION", "asyncio.tasks"},
    {"Runner", "asyncio.runners"},
    {"TaskGroup", "asyncio.taskgroups"},
    {"Timeout", "asyncio.timeouts"},
    {"as_completed", "asyncio.tasks"},
    {"coroutines", "asyncio.coroutines"},
    {"events", "asyncio.events"},
    {"exceptions", "asyncio.exceptions"},
    {"futures", "asyncio.futures"},
    {"get_event_loop_policy", "asyncio.events"},
    {"locks", "asyncio.locks"},
    {"log", "asyncio.log"},
    {"queues", "asyncio.queues"},
    {"run_coroutine_threadsafe", "asyncio._executors"},
    {"runners", "asyncio.runners"},
    {"set_event_loop_policy", "asyncio.events"},
    {"shield", "asyncio.tasks"},
    {"taskgroups", "asyncio.taskgroups"},
    {"tasks", "asyncio.tasks"},
    {"threads", "asyncio.threads"},
    {"timeout", "asyncio.timeouts"},
    {"timeout_at", "asyncio.timeouts"},
    {"timeouts", "asyncio.timeouts"},
    {"to_thread", "asyncio.threads"},
    {"wait", "asyncio.tasks"},
    {"wrap_future", "asyncio._executors"},
};

Ref asyncio_run(Vm& vm, const Arguments& arguments) {
  static const char* const names[] = {"main", "debug"};
  Value values[2];
  if (!read_python_arguments(vm, arguments, "run", false, names, 2, 1, 1, values)) return {};
  const std::optional<bool> debug = values[1] ? vm::truth(vm, values[1]) : false;
  return debug ? loop::run(vm, values[0], *debug) : Ref();
}

Ref asyncio_sleep(Vm& vm, const Arguments& arguments) {
  if (arguments.positional == 1 && arguments.keyword_count() == 0) [[likely]] {
    return loop::make_sleep(vm, arguments[0], vm::kNone);
  }
  static const char* const names[] = {"delay", "result"};
  Value values[2];
  if (!read_python_arguments(vm, arguments, "sleep", false, names, 2, 1, 2, values)) return {};
  return loop::make_sleep(vm, values[0], values[1] ? values[1] : vm::kNone);
}

Ref asyncio_wait_for(Vm& vm, const Arguments& arguments) {
  static const char* const names[] = {"fut", "timeout"};
  Value values[2];
  if (!read_python_arguments(vm, arguments, "wait_for", false, names, 2, 2, 2, values)) return {};
  return make_wait_for(vm, values[0], values[1]);
}

Ref asyncio_gather(Vm& vm, const Arguments& arguments) {
  bool return_exceptions = false;
  for (std::uint32_t k = 0; k < arguments.keyword_count(); ++k) {
    const std::string_view keyword = arguments.keywords->items[k].as<vm::Str>()->view();
    if (keyword != "return_exceptions") {
      return vm.raise(vm.types.type_error, "gather() got an unexpected keyword argument '{}'", keyword);
    }
    const std::optional<bool> wanted = vm::truth(vm, arguments[arguments.positional + k]);
    if (!wanted) return {};
    return_exceptions = *wanted;
  }
  for (std::uint32_t i = 0; i < arguments.positional; ++i) {
    const Value given = arguments[i];
    if (given.is_object() && (given.object()->type == vm.types.coroutine || loop::is_future(vm, given))) continue;
    if (!vm::hash(vm, given)) return {};  // gather([f()]): unhashable type: 'list'
  }
  LoopObject* loop = nullptr;
  if (arguments.positional == 0) {
    loop = loop::event_loop_of_thread(vm);
    if (loop == nullptr) return {};
  }
  return loop::gather(vm, loop, {arguments.values, arguments.positional}, return_exceptions);
}

Ref asyncio_create_task(Vm& vm, const Arguments& arguments) {
  static const char* const names[] = {"coro", "name", "context"};
  Value values[3];
  if (!read_python_arguments(vm, arguments, "create_task", false, names, 3, 1, 1, values)) return {};
  LoopObject* const loop = loop::Runtime::of(vm).here.running;
  if (loop == nullptr) return loop::refuse_coroutine(vm, "create_task", values[0]);
  Ref task = loop::create_task(vm, loop, values[0], vm::kEmpty, values[2]);
  if (!task || !values[1] || values[1].is_none()) return task;
  // 3.11 gives the task a number and then sets the name over it.
  return vm.call_method(*task, vm.intern("set_name"), {values[1]}) ? std::move(task) : Ref();
}

Ref asyncio_ensure_future(Vm& vm, const Arguments& arguments) {
  static const char* const names[] = {"coro_or_future", "loop"};
  Value values[2];
  if (!read_python_arguments(vm, arguments, "ensure_future", false, names, 2, 1, 1, values)) return {};
  LoopObject* loop = nullptr;
  if (values[1] && !values[1].is_none()) {
    loop = loop::loop_argument(vm, values[1], "create_task");
    if (loop == nullptr) return {};
  }
  return loop::ensure_future(vm, values[0], loop);
}

Ref asyncio_get_running_loop(Vm& vm, const Arguments&) {
  LoopObject* const running = loop::running_loop(vm);
  return running != nullptr ? Ref::share(Value(running)) : Ref();
}

Ref asyncio_private_running_loop(Vm& vm, const Arguments&) {
  LoopObject* const running = Runtime::of(vm).here.running;
  return running != nullptr ? Ref::share(Value(running)) : Ref::none();
}

Ref asyncio_get_event_loop(Vm& vm, const Arguments&) {
  LoopObject* const found = loop::event_loop_of_thread(vm);
  return found != nullptr ? Ref::share(Value(found)) : Ref();
}

Ref asyncio_new_event_loop(Vm& vm, const Arguments&) { return loop::make_loop(vm); }

Ref asyncio_set_event_loop(Vm& vm, const Arguments& arguments) {
  if (!arguments[0].is_none() && !vm::is_instance(vm, arguments[0], Runtime::of(vm).types.event_loop)) {
    return vm.raise(vm.types.type_error, "loop must be an instance of AbstractEventLoop or None, not '{}'",
                    vm::type_name(vm, arguments[0]));
  }
  loop::set_event_loop(vm, arguments[0]);
  return Ref::none();
}

/// The argument `loop` of current_task and all_tasks, which only compare it; the running one without it. Empty: raised.
Value loop_to_compare(Vm& vm, const Arguments& arguments, const char* function) {
  static const char* const names[] = {"loop"};
  Value given;
  if (!read_python_arguments(vm, arguments, function, false, names, 1, 0, 1, &given)) return vm::kEmpty;
  if (given && !given.is_none()) return given;
  LoopObject* const running = loop::running_loop(vm);
  return running != nullptr ? Value(running) : vm::kEmpty;
}

Ref asyncio_current_task(Vm& vm, const Arguments& arguments) {
  const Value loop = loop_to_compare(vm, arguments, "current_task");
  if (!loop) return {};
  loop::Task* const task = Runtime::of(vm).here.current_task;
  return task != nullptr && Value(task->loop) == loop ? Ref::share(Value(task)) : Ref::none();
}

Ref asyncio_all_tasks(Vm& vm, const Arguments& arguments) {
  const Value loop = loop_to_compare(vm, arguments, "all_tasks");
  if (!loop) return {};
  Ref tasks = vm::make_list(vm, {});
  for (loop::Task* task = Runtime::of(vm).first_task; task != nullptr; task = task->next) {
    if (Value(task->loop) == loop && !vm::append(vm, tasks.as<vm::List>(), Ref::share(Value(task)))) return {};
  }
  Ref module = vm.import_module(vm, "asyncio._ordered_set");
  return module ? vm.call_method(*module, vm.intern("set"), {*tasks}) : Ref();
}

Ref asyncio_iscoroutine(Vm& vm, const Arguments& arguments) { return Ref::of_bool(loop::is_coroutine(vm, arguments[0])); }

/// Also of partial objects and bound methods; types.coroutine's marks do not count.
Ref asyncio_iscoroutinefunction(Vm& vm, const Arguments& arguments) {
  Ref value = Ref::share(arguments[0]);
  for (;;) {
    if (vm::is_exactly(*value, vm.types.bound_method)) {
      value = Ref::share(value.as<vm::BoundMethod>()->function);
      continue;
    }
    if (!State::of(vm).types.partial || !vm::is_instance(vm, *value, State::of(vm).types.partial)) break;
    value = vm::get_attribute(vm, *value, vm.intern("func"));
    if (!value) return {};
  }
  if (vm::is_exactly(*value, vm.types.native_function)) {
    return Ref::of_bool(value.as<vm::NativeFunction>()->definition->shown == vm::Shown::k_coroutine_function);
  }
  if (!vm::is_exactly(*value, vm.types.function)) return Ref::of_bool(false);
  return Ref::of_bool(value.as<vm::Function>()->code->code->kind == bytecode::CodeKind::k_coroutine);
}

/// Also what looks like one: its class has _asyncio_future_blocking, and it is not None.
Ref asyncio_isfuture(Vm& vm, const Arguments& arguments) {
  if (loop::is_future(vm, arguments[0])) return Ref::of_bool(true);
  vm::Str* const mark = vm.intern("_asyncio_future_blocking");
  if (!vm::find_in_type(vm::type_of(vm, arguments[0]), mark)) return Ref::of_bool(false);
  Ref blocking = vm::get_attribute(vm, arguments[0], mark);
  return blocking ? Ref::of_bool(!blocking.get().is_none()) : Ref();
}

/// module.__getattr__: names that live in a submodule in Python, and the submodules.
Ref asyncio_getattr(Vm& vm, const Arguments& arguments) {
  const std::string_view name = vm::has_layout(arguments[0], vm::Layout::k_str) ? arguments[0].as<vm::Str>()->view() : "";
  const auto* later = std::find_if(std::begin(kLaterNames), std::end(kLaterNames),
                                   [name](const LaterName& one) { return one.name == name; });
  if (later == std::end(kLaterNames)) {
    return vm.raise(vm.types.attribute_error, "module 'asyncio' has no attribute '{}'", name);
  }
  Ref found = vm.import_module(vm, later->module);
  const bool is_submodule = later->module == fmt::format("asyncio.{}", name);
  if (found && !is_submodule) found = vm::get_attribute(vm, *found, vm.intern(name));
  if (!found) return {};
  Ref self = vm.import_module(vm, "asyncio");
  vm::set_attribute(vm, self.as<vm::Module>(), name, *found);
  return found;
}

constexpr vm::NativeDefinition kFunctions[] = {
    {"run", asyncio_run, ArgumentStyle::k_keywords, 0, 0, vm::Intrinsic::k_none, vm::Shown::k_function},
    {"sleep", asyncio_sleep, ArgumentStyle::k_keywords, 0, 0, vm::Intrinsic::k_none, vm::Shown::k_coroutine_function},
    {"gather", asyncio_gather, ArgumentStyle::k_keywords, 0, 0, vm::Intrinsic::k_none, vm::Shown::k_function},
    {"wait_for", asyncio_wait_for, ArgumentStyle::k_keywords, 0, 0, vm::Intrinsic::k_none, vm::Shown::k_coroutine_function},
    {"create_task", asyncio_create_task, ArgumentStyle::k_keywords, 0, 0, vm::Intrinsic::k_none, vm::Shown::k_function},
    {"ensure_future", asyncio_ensure_future, ArgumentStyle::k_keywords, 0, 0, vm::Intrinsic::k_none, vm::Shown::k_function},
    {"get_running_loop", asyncio_get_running_loop, ArgumentStyle::k_none},
    {"_get_running_loop", asyncio_private_running_loop, ArgumentStyle::k_none},
    {"get_event_loop", asyncio_get_event_loop, ArgumentStyle::k_none},
    {"new_event_loop", asyncio_new_event_loop, ArgumentStyle::k_none, 0, 0, vm::Intrinsic::k_none, vm::Shown::k_function},
    {"set_event_loop", asyncio_set_event_loop, ArgumentStyle::k_one, 0, 0, vm::Intrinsic::k_none, vm::Shown::k_function},
    {"current_task", asyncio_current_task, ArgumentStyle::k_keywords, 0, 0, vm::Intrinsic::k_none, vm::Shown::k_function},
    {"all_tasks", asyncio_all_tasks, ArgumentStyle::k_keywords, 0, 0, vm::Intrinsic::k_none, vm::Shown::k_function},
    {"iscoroutine", asyncio_iscoroutine, ArgumentStyle::k_one, 0, 0, vm::Intrinsic::k_none, vm::Shown::k_function},
    {"iscoroutinefunction", asyncio_iscoroutinefunction, ArgumentStyle::k_one, 0, 0, vm::Intrinsic::k_none, vm::Shown::k_function},
    {"isfuture", asyncio_isfuture, ArgumentStyle::k_one, 0, 0, vm::Intrinsic::k_none, vm::Shown::k_function},
    {"__getattr__", asyncio_getattr, ArgumentStyle::k_one},
};

// ------------------------------------------------------------------------------------------------ _asyncio

std::string who_ends_group(Vm&, const loop::Waiter*) { return "its tasks have not ended"; }

const loop::WaitKind kWaitKinds[] = {{"wait", nullptr}, {"__aexit__", who_ends_group}};

/// make_waiter(loop, owner, method): a future in which somebody waits for something to be done to `owner`.
Ref make_waiter(Vm& vm, const Arguments& arguments) {
  if (!vm::is_instance(vm, arguments[0], Runtime::of(vm).types.event_loop)) {
    return vm.raise(vm.types.type_error, "make_waiter() takes a loop");
  }
  const std::string_view verb = vm::has_layout(arguments[2], vm::Layout::k_str) ? arguments[2].as<vm::Str>()->view() : "";
  const loop::WaitKind& kind = verb == kWaitKinds[1].verb ? kWaitKinds[1] : kWaitKinds[0];
  trace::ActorId actor = trace::kNoActor;
  if (vm.recorder != nullptr) {
    const Value owner = arguments[1];
    const std::string name(vm::is_exactly(owner, vm.types.function) ? owner.as<vm::Function>()->name.as<vm::Str>()->view()
                                                                    : vm::type_name(vm, owner));
    actor = vm.recorder->add_actor(trace::ActorKind::k_primitive, vm.recorder->intern(name), 0);
    vm.recorder->set_actor_created(actor, vm.current_event);
  }
  return loop::make_waiter(vm, arguments[0].as<LoopObject>(), arguments[1], kind, actor);
}

Ref shut_down_loop(Vm& vm, const Arguments& arguments) {
  if (!vm::is_instance(vm, arguments[0], Runtime::of(vm).types.event_loop)) {
    return vm.raise(vm.types.type_error, "shut_down_loop() takes a loop");
  }
  return loop::shut_down_loop(vm, arguments[0].as<LoopObject>()) ? Ref::none() : Ref();
}

constexpr vm::NativeDefinition kPrivateFunctions[] = {
    {"make_waiter", make_waiter, ArgumentStyle::k_counted, 3, 3},
    {"shut_down_loop", shut_down_loop, ArgumentStyle::k_one},
};

constexpr const char* kPublicNames[] = {
    "ALL_COMPLETED", "AbstractEventLoop", "AbstractEventLoopPolicy", "Barrier", "BoundedSemaphore", "BrokenBarrierError",
    "CancelledError", "Condition", "DefaultEventLoopPolicy", "Event", "FIRST_COMPLETED", "FIRST_EXCEPTION", "Future", "Handle",
    "InvalidStateError", "LifoQueue", "Lock", "PriorityQueue", "Queue", "QueueEmpty", "QueueFull", "Runner",
    "SelectorEventLoop", "Semaphore", "Task", "TaskGroup", "Timeout", "TimeoutError", "TimerHandle", "all_tasks", "as_completed",
    "create_task", "current_task", "ensure_future", "gather", "get_event_loop", "get_event_loop_policy", "get_running_loop",
    "iscoroutine", "iscoroutinefunction", "isfuture", "new_event_loop", "run", "run_coroutine_threadsafe", "set_event_loop",
    "set_event_loop_policy", "shield", "sleep", "timeout", "timeout_at", "to_thread", "wait", "wait_for", "wrap_future"};

}  // namespace

std::span<const LaterName> later_names_of_asyncio() { return kLaterNames; }

void fill_private_asyncio(Vm& vm, vm::Module* module) { vm::add_functions(vm, module, kPrivateFunctions); }

void fill_contextvars(Vm& vm, vm::Module* module) { loop::add_context_names(vm, module); }

void fill_asyncio(Vm& vm, vm::Module* module) {
  loop::LoopTypes& types = Runtime::of(vm).types;
  vm::add_functions(vm, module, kFunctions);
  set_up_queues(vm);
  const std::pair<const char*, vm::Type*> classes[] = {
      {"Future", types.future},
      {"Task", types.task},
      {"Handle", types.handle},
      {"TimerHandle", types.timer_handle},
      {"SelectorEventLoop", types.event_loop},
      {"CancelledError", types.cancelled_error},
      {"InvalidStateError", types.invalid_state_error},
      {"TimeoutError", vm.types.timeout_error},
      {"Event", event_type(vm)},
      {"Lock", lock_type(vm)},
      {"Semaphore", semaphore_type(vm)},
      {"BoundedSemaphore", bounded_semaphore_type(vm)},
      {"Queue", types.queue},
      {"LifoQueue", types.lifo_queue},
      {"PriorityQueue", types.priority_queue},
      {"QueueEmpty", types.queue_empty},
      {"QueueFull", types.queue_full},
  };
  for (const auto& [name, type] : classes) vm::set_attribute(vm, module, name, Value(type));
  std::vector<Value> names;
  for (const char* name : kPublicNames) names.push_back(Value(vm.intern(name)));
  vm::set_attribute(vm, module, "__all__", *vm::make_tuple(vm, std::span<const Value>(names)));
  vm::set_attribute(vm, module, "__path__", *vm::make_list(vm, {}));
}

}  // namespace coroscope::library
