// The module `asyncio`: its functions, over the objects of core/loop.

#include "core/library/modules.h"
#include "core/loop/gather.h"
#include "core/loop/loop_object.h"
#include "core/loop/sleep.h"
#include "core/loop/task.h"
#include "core/vm/objects/generator.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/objects/set.h"
#include "core/vm/operations.h"

namespace coroscope::library {
namespace {

using loop::Runtime;
using vm::Arguments;
using vm::Ref;
using vm::Value;
using vm::Vm;

Ref asyncio_run(Vm& vm, const Arguments& arguments) {
  static const char* const names[] = {"main", "debug"};
  Value values[2];
  if (!vm::parse_arguments(vm, arguments, "run", names, 2, 1, 1, values)) return {};
  return loop::run(vm, values[0]);
}

Ref asyncio_sleep(Vm& vm, const Arguments& arguments) {
  static const char* const names[] = {"delay", "result"};
  Value values[2];
  if (arguments.positional == 0 && arguments.keyword_count() == 0) {
    return vm.raise(vm.types.type_error, "sleep() missing 1 required positional argument: 'delay'");
  }
  if (arguments.positional > 2) {
    return vm.raise(vm.types.type_error, "sleep() takes from 1 to 2 positional arguments but {} were given",
                    arguments.positional);
  }
  if (!vm::parse_arguments(vm, arguments, "sleep", names, 2, 1, 2, values)) return {};
  return loop::make_sleep(vm, values[0], values[1] ? values[1] : vm::kNone);
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
    if (!vm::hash(vm, arguments[i])) return {};  // gather([f()]): unhashable type: 'list'
  }
  if (Runtime::of(vm).running == nullptr && Runtime::of(vm).current == nullptr) {
    return vm.raise(vm.types.runtime_error, "There is no current event loop in thread 'MainThread'.");
  }
  return loop::gather(vm, {arguments.values, arguments.positional}, return_exceptions);
}

Ref asyncio_create_task(Vm& vm, const Arguments& arguments) {
  static const char* const names[] = {"coro", "name", "context"};
  Value values[3];
  if (!vm::parse_arguments(vm, arguments, "create_task", names, 3, 1, 1, values)) return {};
  if (loop::running_loop(vm) == nullptr) return {};
  if (!loop::is_coroutine(vm, values[0])) {
    return vm.raise(vm.types.type_error, "a coroutine was expected, got {}",
                    vm::repr_text(vm, values[0]).value_or("?"));
  }
  Ref name = values[1] && !values[1].is_none() ? vm::str(vm, values[1]) : Ref();
  if (name) ++Runtime::of(vm).task_counter;  // 3.11 draws a number and then sets the name over it
  return loop::make_task(vm, values[0], *name);
}

Ref asyncio_ensure_future(Vm& vm, const Arguments& arguments) {
  static const char* const names[] = {"coro_or_future", "loop"};
  Value values[2];
  if (!vm::parse_arguments(vm, arguments, "ensure_future", names, 2, 1, 1, values)) return {};
  if (!loop::is_future(vm, values[0]) && Runtime::of(vm).running == nullptr && Runtime::of(vm).current == nullptr) {
    return vm.raise(vm.types.runtime_error, "There is no current event loop in thread 'MainThread'.");
  }
  return loop::ensure_future(vm, values[0]);
}

Ref asyncio_get_running_loop(Vm& vm, const Arguments&) {
  loop::LoopObject* running = loop::running_loop(vm);
  return running != nullptr ? Ref::share(Value(running)) : Ref();
}

Ref asyncio_get_event_loop(Vm& vm, const Arguments&) {
  Runtime& runtime = Runtime::of(vm);
  if (runtime.running != nullptr) return Ref::share(Value(runtime.running));
  if (runtime.current == nullptr) runtime.current = loop::make_loop(vm).take().as<loop::LoopObject>();
  return Ref::share(Value(runtime.current));
}

Ref asyncio_new_event_loop(Vm& vm, const Arguments&) { return loop::make_loop(vm); }

Ref asyncio_set_event_loop(Vm& vm, const Arguments& arguments) {
  Runtime& runtime = Runtime::of(vm);
  Ref old = runtime.current != nullptr ? Ref::adopt(Value(runtime.current)) : Ref();
  runtime.current = arguments[0].is_none() ? nullptr : Ref::share(arguments[0]).take().as<loop::LoopObject>();
  return Ref::none();
}

Ref asyncio_current_task(Vm& vm, const Arguments&) {
  if (loop::running_loop(vm) == nullptr) return {};
  loop::Task* task = Runtime::of(vm).current_task;
  return task != nullptr ? Ref::share(Value(task)) : Ref::none();
}

Ref asyncio_all_tasks(Vm& vm, const Arguments&) {
  if (loop::running_loop(vm) == nullptr) return {};
  Ref tasks = vm::make_set(vm);
  for (loop::Task* task = Runtime::of(vm).first_task; task != nullptr; task = task->next) {
    if (!vm::add(vm, tasks.as<vm::Set>(), Value(task))) return {};
  }
  return tasks;
}

Ref asyncio_iscoroutine(Vm& vm, const Arguments& arguments) { return Ref::of_bool(loop::is_coroutine(vm, arguments[0])); }

Ref asyncio_iscoroutinefunction(Vm& vm, const Arguments& arguments) {
  Value value = arguments[0];
  if (value.is_object() && value.object()->type == vm.types.bound_method) value = value.as<vm::BoundMethod>()->function;
  if (!value.is_object() || value.object()->type != vm.types.function) return Ref::of_bool(false);
  return Ref::of_bool(value.as<vm::Function>()->code->code->kind == bytecode::CodeKind::k_coroutine);
}

Ref asyncio_isfuture(Vm& vm, const Arguments& arguments) { return Ref::of_bool(loop::is_future(vm, arguments[0])); }

constexpr vm::NativeDefinition kFunctions[] = {
    {"run", asyncio_run},
    {"sleep", asyncio_sleep},
    {"gather", asyncio_gather},
    {"create_task", asyncio_create_task},
    {"ensure_future", asyncio_ensure_future},
    {"get_running_loop", asyncio_get_running_loop, vm::ArgumentStyle::k_none},
    {"get_event_loop", asyncio_get_event_loop, vm::ArgumentStyle::k_none},
    {"new_event_loop", asyncio_new_event_loop, vm::ArgumentStyle::k_none},
    {"set_event_loop", asyncio_set_event_loop, vm::ArgumentStyle::k_one},
    {"current_task", asyncio_current_task, vm::ArgumentStyle::k_counted, 0, 1},
    {"all_tasks", asyncio_all_tasks, vm::ArgumentStyle::k_counted, 0, 1},
    {"iscoroutine", asyncio_iscoroutine, vm::ArgumentStyle::k_one},
    {"iscoroutinefunction", asyncio_iscoroutinefunction, vm::ArgumentStyle::k_one},
    {"isfuture", asyncio_isfuture, vm::ArgumentStyle::k_one},
};

}  // namespace

void fill_asyncio_exceptions(Vm& vm, vm::Module* module) {
  const loop::LoopTypes& types = Runtime::of(vm).types;
  vm::set_attribute(vm, module, "CancelledError", Value(types.cancelled_error));
  vm::set_attribute(vm, module, "InvalidStateError", Value(types.invalid_state_error));
  vm::set_attribute(vm, module, "TimeoutError", Value(vm.types.timeout_error));
}

void fill_asyncio(Vm& vm, vm::Module* module) {
  const loop::LoopTypes& types = Runtime::of(vm).types;
  vm::add_functions(vm, module, kFunctions);
  fill_asyncio_exceptions(vm, module);
  vm::set_attribute(vm, module, "Future", Value(types.future));
  vm::set_attribute(vm, module, "Task", Value(types.task));
  vm::set_attribute(vm, module, "Handle", Value(types.handle));
  vm::set_attribute(vm, module, "TimerHandle", Value(types.timer_handle));
  Ref exceptions = vm.import_module(vm, "asyncio.exceptions");
  vm::set_attribute(vm, module, "exceptions", *exceptions);
}

}  // namespace coroscope::library
