// The methods and the repr of asyncio.Task.

#include "core/loop/error_report.h"
#include "core/loop/context.h"
#include "core/loop/loop_object.h"
#include "core/loop/native_coroutine.h"
#include "core/vm/objects/containers.h"
#include "core/vm/objects/generator.h"
#include "core/vm/objects/object.h"
#include "core/vm/operations.h"

namespace coroscope::loop {

using vm::Arguments;
using vm::Ref;
using vm::Value;
using vm::Vm;

namespace {

Task* self_of(const Arguments& arguments) { return arguments[0].as<Task>(); }

Ref method_get_name(Vm& vm, const Arguments& arguments) { return vm::make_str(vm, name_of(self_of(arguments))); }

Ref method_set_name(Vm& vm, const Arguments& arguments) {
  Ref text = vm::str(vm, arguments[1]);
  if (!text) return {};
  Task* task = self_of(arguments);
  Ref old = Ref::adopt(std::exchange(task->name, text.take()));
  if (vm.recorder != nullptr) vm.recorder->set_actor_name(task->actor, name_of(task));
  return Ref::none();
}

Ref method_get_coro(Vm&, const Arguments& arguments) { return Ref::share(self_of(arguments)->coroutine); }
Ref method_cancelling(Vm&, const Arguments& arguments) { return Ref::of_int(self_of(arguments)->cancelling); }
Ref method_uncancel(Vm&, const Arguments& arguments) {
  Task* task = self_of(arguments);
  if (task->cancelling > 0) --task->cancelling;
  return Ref::of_int(task->cancelling);
}

/// The frames of a task, oldest first: where it waits or, when it has failed, of its traceback.
Ref method_get_stack(Vm& vm, const Arguments& arguments) {
  static const char* const names[] = {"limit"};
  Value limit;
  if (!vm::parse_arguments(vm, arguments.without_first(), "get_stack", names, 1, 0, 0, &limit)) return {};
  Ref module = vm.import_module(vm, "asyncio._task_stack");
  return module ? vm.call_method(*module, vm.intern("get_stack"), {arguments[0], limit ? limit : vm::kNone}) : Ref();
}

Ref method_print_stack(Vm& vm, const Arguments& arguments) {
  static const char* const names[] = {"limit", "file"};
  Value values[2];
  if (!vm::parse_arguments(vm, arguments.without_first(), "print_stack", names, 2, 0, 0, values)) return {};
  Ref module = vm.import_module(vm, "asyncio._task_stack");
  if (!module) return {};
  return vm.call_method(*module, vm.intern("print_stack"),
                        {arguments[0], values[0] ? values[0] : vm::kNone, values[1] ? values[1] : vm::kNone});
}

constexpr vm::NativeDefinition kMethods[] = {
    {"get_stack", method_get_stack},
    {"print_stack", method_print_stack},
    {"get_name", method_get_name, vm::ArgumentStyle::k_none},
    {"set_name", method_set_name, vm::ArgumentStyle::k_one},
    {"get_coro", method_get_coro, vm::ArgumentStyle::k_none},
    {"cancelling", method_cancelling, vm::ArgumentStyle::k_none},
    {"uncancel", method_uncancel, vm::ArgumentStyle::k_none},
};

void destroy_task(Vm& vm, vm::Object* object) {
  auto* task = static_cast<Task*>(object);
  if (vm.stopped == vm::StopReason::k_none) {
    task->references = 1;
    if (!task->done() && task->coroutine && task->log_destroy_pending) report_destroyed_pending(vm, task);
    if (task->exception_unseen) report_unseen_exception(vm, task);
    --task->references;
  }
  if (!task->done() && task->coroutine) {
    Runtime& runtime = Runtime::of(vm);
    (task->previous == nullptr ? runtime.first_task : task->previous->next) = task->next;
    (task->next == nullptr ? runtime.last_task : task->next->previous) = task->previous;
  }
  destroy_future_parts(vm, task);
  if (task->waiting_for != nullptr) vm::release(Value(task->waiting_for));
  vm::release(task->coroutine);
  vm::release(task->name);
  vm::release(task->context);
  vm::release_namespace<Task>(task);
  vm::free_instance<Task>(vm, task);
}

std::string coroutine_text(Vm& vm, const Task* task) {
  const Value coroutine = task->coroutine;
  if (!coroutine) return "?";
  if (is_native_coroutine(vm, coroutine)) return describe(coroutine.as<NativeCoroutine>());
  if (coroutine.object()->type == vm.types.async_generator_step ||
      coroutine.object()->type == vm.types.async_generator_throw) {
    return fmt::format("<{} without __name__>()", coroutine.object()->type->name->view());
  }
  if (coroutine.object()->type->layout != vm::Layout::k_generator) return function_of(vm, coroutine) + "()";
  auto* generator = coroutine.as<vm::Generator>();
  const vm::CodeObject* code = generator->frame.code();
  const text::Source& source = vm.source(code->source);
  const std::uint32_t definition = source.line_of(code->code->definition.begin);
  const std::string name(generator->qualified_name.as<vm::Str>()->view());
  const std::string& path = vm.source_path(code->source);
  if (generator->is_finished()) return fmt::format("{}() done, defined at {}:{}", name, path, definition);
  std::uint32_t line = definition;
  if (generator->state != vm::GeneratorState::k_created) {
    line = source.line_of(code->code->spans[code->index_of(generator->frame.pc)].begin);
  }
  return fmt::format("{}() running at {}:{}", name, path, line);
}

Ref task_repr(Vm& vm, Value self) {
  auto* task = self.as<Task>();
  const vm::PrintGuard guard(vm, task);
  if (guard.again()) return vm::make_str(vm, "...");
  if (guard.failed()) return {};
  std::string text = fmt::format("<{} ", task->type->name->view());
  std::string state = state_text(vm, task);
  std::string outcome;
  if (const std::size_t space = state.find(' '); space != std::string::npos) {
    outcome = state.substr(space);
    state.resize(space);
  }
  if (!task->done() && task->cancelling > 0) state = "cancelling";
  text += fmt::format("{} name={} coro=<{}>", state, vm::quoted(name_of(task)), coroutine_text(vm, task));
  if (task->waiting_for != nullptr) {
    text += fmt::format(" wait_for={}", vm::repr_text(vm, Value(task->waiting_for)).value_or("?"));
  }
  return vm::make_str(vm, text + callbacks_text(vm, task) + outcome + ">");
}

bool task_initialize(Vm& vm, Value self, const Arguments& arguments) {
  static const char* const names[] = {"coro", "loop", "name", "context"};
  Value values[4];
  if (!vm::parse_arguments(vm, arguments, "Task", names, 4, 1, 1, values)) return false;
  if (!check_coroutine(vm, values[0])) return false;
  LoopObject* loop = values[1] && !values[1].is_none() ? loop_argument(vm, values[1], "get_debug") : event_loop_of_thread(vm);
  if (loop == nullptr || !check_open(vm, loop)) return false;
  Ref name = values[2] && !values[2].is_none() ? vm::str(vm, values[2]) : Ref();
  if (vm.has_error() || self.as<Task>()->coroutine) return !vm.has_error();
  const std::optional<Value> context = context_argument(vm, values[3]);
  return context && begin_task(vm, self.as<Task>(), loop, values[0], *name, *context);
}

Ref task_construct(Vm& vm, vm::Type* type, const Arguments& arguments) {
  Ref made = Ref::adopt(Value(allocate_task(vm, type)));
  return type->is_heap_type || task_initialize(vm, *made, arguments) ? std::move(made) : Ref();
}

// ------------------------------------------------------------------------------------------------ attributes

Ref get_coroutine(Vm&, const Arguments& arguments) {
  const Value coroutine = self_of(arguments)->coroutine;
  return coroutine ? Ref::share(coroutine) : Ref::none();
}
Ref get_waiter(Vm&, const Arguments& arguments) {
  Future* const waiter = self_of(arguments)->waiting_for;
  return waiter != nullptr ? Ref::share(Value(waiter)) : Ref::none();
}
Ref get_must_cancel(Vm&, const Arguments& arguments) { return Ref::of_bool(self_of(arguments)->must_cancel); }

}  // namespace

void set_up_tasks(Runtime& runtime) {
  Vm& vm = runtime.vm;
  vm::Type* type = vm.make_type("_asyncio.Task", runtime.types.future, vm::Layout::k_native, sizeof(Task));
  vm::give_namespace<Task>(type);
  type->is_generic = type->takes_weak_references = true;
  type->can.destroy = destroy_task;
  type->can.repr = task_repr;
  type->can.construct = task_construct;
  type->can.initialize = task_initialize;
  vm::add_methods(vm, type, kMethods);
  vm::add_getter(vm, type, "_coro", get_coroutine);
  vm::add_getter(vm, type, "_fut_waiter", get_waiter);
  vm::add_getter(vm, type, "_must_cancel", get_must_cancel);
  runtime.types.task = type;
}

}  // namespace coroscope::loop
