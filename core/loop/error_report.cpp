#include "core/loop/error_report.h"

#include <algorithm>
#include <vector>

#include "core/loop/handle.h"
#include "core/loop/loop_object.h"
#include "core/vm/objects/containers.h"
#include "core/vm/objects/dict.h"
#include "core/vm/objects/exception.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/operations.h"
#include "core/vm/traceback.h"

namespace coroscope::loop {

using vm::Ref;
using vm::Value;
using vm::Vm;

namespace {

/// SystemExit and KeyboardInterrupt go out of the loop at once.
bool leaves_loop(Vm& vm, Value error) {
  return vm::is_instance(vm, error, vm.types.system_exit) || vm::is_instance(vm, error, vm.types.keyboard_interrupt);
}

void interrupt(Vm& vm, Ref error) {
  Runtime& runtime = Runtime::of(vm);
  runtime.interruption = std::move(error);
  if (runtime.here.running != nullptr) runtime.here.running->loop->interrupt();
}

/// logger.error(text, exc_info=exception) of the logger "asyncio"; straight to stderr if nobody has imported logging.
bool log_error(Vm& vm, const std::string& text, Value exception, const char* level = "error") {
  if (vm::find(vm.modules, vm.intern("logging")) == nullptr) {
    vm.write_stderr(text + "\n");
    if (exception) vm.write_stderr(vm::format_exception(vm, exception));
    return vm.stopped == vm::StopReason::k_none;
  }
  Ref logging = vm.import_module(vm, "logging");
  if (!logging) return false;
  Ref name = vm::make_str(vm, "asyncio");
  Ref logger = vm.call_method(*logging, vm.intern("getLogger"), {*name});
  if (!logger) return false;
  Ref method = vm::get_attribute(vm, *logger, vm.intern(level));
  if (!method) return false;
  Ref message = vm::make_str(vm, text);
  const Value names[] = {Value(vm.intern("exc_info"))};
  Ref keywords = vm::make_tuple(vm, std::span<const Value>(names));
  const Value values[] = {*message, exception ? exception : Value::of_bool(false)};
  return static_cast<bool>(vm.call(*method, {values, 1, keywords.as<vm::Tuple>()}));
}

Value entry_of(Value context, vm::Str* name) {
  vm::DictEntry* entry = vm::find(context.as<vm::Dict>(), name);
  return entry != nullptr ? entry->value : vm::kEmpty;
}

}  // namespace

bool default_exception_handler(Vm& vm, Value context) {
  if (!vm::has_layout(context, vm::Layout::k_dict)) {
    vm.raise(vm.types.type_error, "'{}' object is not a mapping", vm::type_name(vm, context));
    return false;
  }
  const Value message = entry_of(context, vm.intern("message"));
  const std::optional<std::string> first =
      message ? vm::str_text(vm, message) : std::string("Unhandled exception in event loop");
  if (!first) return false;
  std::vector<std::pair<std::string, Value>> others;
  for (vm::DictEntry& entry : vm::items_of(context.as<vm::Dict>())) {
    const std::string key = vm::str_text(vm, entry.key).value_or("?");
    if (key != "message" && key != "exception") others.emplace_back(key, entry.value);
  }
  std::stable_sort(others.begin(), others.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::string text = *first;
  for (const auto& [key, value] : others) {
    const std::optional<std::string> words = vm::repr_text(vm, value);
    if (!words) return false;
    text += fmt::format("\n{}: {}", key, *words);
  }
  const Value exception = entry_of(context, vm.intern("exception"));
  if (vm.recorder != nullptr) {
    const std::string raised = exception && vm::is_exception(exception) ? vm::safe_repr(vm, exception) + "\n" : "";
    vm.record(trace::EventKind::k_warning, vm.current_actor, trace::kNoActor, vm.current_event, text + "\n" + raised);
  }
  return log_error(vm, text, exception && !exception.is_none() ? exception : vm::kEmpty);
}

bool call_exception_handler(Vm& vm, LoopObject* loop, Value context) {
  Ref handler = loop != nullptr ? Ref::share(loop->exception_handler) : Ref::none();
  const bool ok = handler.get().is_none() ? default_exception_handler(vm, context)
                                          : static_cast<bool>(vm.call(*handler, {Value(loop), context}));
  if (ok || vm.stopped != vm::StopReason::k_none) return ok;
  if (leaves_loop(vm, vm.error())) return false;
  Ref error = vm.take_error();
  if (handler.get().is_none()) return log_error(vm, "Exception in default exception handler", *error);
  Ref report = vm::make_dict(vm);
  Ref words = vm::make_str(vm, "Unhandled error in exception handler");
  vm::set(vm, report.as<vm::Dict>(), vm.intern("message"), *words);
  vm::set(vm, report.as<vm::Dict>(), vm.intern("exception"), *error);
  vm::set(vm, report.as<vm::Dict>(), vm.intern("context"), context);
  return default_exception_handler(vm, *report);
}

void report_error(Vm& vm, LoopObject* loop, ErrorContext parts) {
  if (vm.stopped != vm::StopReason::k_none) return;
  Ref context = vm::make_dict(vm);
  for (const auto& [name, value] : parts) {
    if (value) vm::set(vm, context.as<vm::Dict>(), vm.intern(name), value);
  }
  if (call_exception_handler(vm, loop, *context) || vm.stopped != vm::StopReason::k_none) return;
  if (leaves_loop(vm, vm.error())) return interrupt(vm, vm.take_error());
  vm.take_error();
}

void report_callback_error(Vm& vm, LoopObject* loop, Value callback, std::span<const Value> arguments, Value handle) {
  if (vm.stopped != vm::StopReason::k_none) return;
  Ref error = vm.take_error();
  if (leaves_loop(vm, *error)) return interrupt(vm, std::move(error));
  const std::string described = describe_callback(vm, callback, arguments);
  Ref message = vm::make_str(vm, fmt::format("Exception in callback {}", described));
  // A done callback has no handle of its own here.
  Ref shown_handle = handle ? Ref::share(handle)
                            : make_handle(vm, loop, callback, *vm::make_tuple(vm, arguments), vm::kEmpty);
  const std::pair<std::string_view, Value> parts[] = {{"message", *message}, {"exception", *error}, {"handle", *shown_handle}};
  report_error(vm, loop, parts);
}

void report_error_of_loop(Vm& vm) {
  if (vm.stopped != vm::StopReason::k_none || !vm.has_error()) return;
  Ref error = vm.take_error();
  if (leaves_loop(vm, *error)) return interrupt(vm, std::move(error));
  if (!log_error(vm, "Exception in callback", *error)) vm.take_error();
}

void report_slow_step(Vm& vm, LoopObject* loop, Value what, std::int64_t began_ns) {
  if (vm.stopped != vm::StopReason::k_none) return;
  const double seconds = static_cast<double>(Runtime::of(vm).clock.now().ns - began_ns) / 1e9;
  const std::optional<double> limit = vm::to_double(vm, loop->slow_callback_duration);
  if (!limit) vm.take_error();
  if (!limit || seconds < *limit) return;
  if (!log_error(vm, fmt::format("Executing {} took {:.3f} seconds", quiet_repr(vm, what), seconds), vm::kEmpty, "warning")) vm.take_error();
}

void report_unseen_exception(Vm& vm, Future* future) {
  Ref saved = vm.take_error();
  Ref message = vm::make_str(vm, fmt::format("{} exception was never retrieved", future->type->name->view()));
  const std::pair<std::string_view, Value> parts[] = {
      {"message", *message}, {"exception", future->exception}, {"future", Value(future)}};
  report_error(vm, future->loop, parts);
  vm.restore_error(std::move(saved));
}

void report_destroyed_pending(Vm& vm, Future* task) {
  Ref saved = vm.take_error();
  Ref message = vm::make_str(vm, "Task was destroyed but it is pending!");
  const std::pair<std::string_view, Value> parts[] = {{"task", Value(task)}, {"message", *message}};
  report_error(vm, task->loop, parts);
  vm.restore_error(std::move(saved));
}

void report_closing_error(Vm& vm, LoopObject* loop, Value generator, Value exception) {
  Ref message = vm::make_str(vm, fmt::format("an error occurred during closing of asynchronous generator {}", quiet_repr(vm, generator)));
  const std::pair<std::string_view, Value> parts[] = {{"message", *message}, {"exception", exception}, {"asyncgen", generator}};
  report_error(vm, loop, parts);
}

void report_shutdown_error(Vm& vm, LoopObject* loop, Future* task) {
  Ref message = vm::make_str(vm, "unhandled exception during asyncio.run() shutdown");
  const std::pair<std::string_view, Value> parts[] = {
      {"message", *message}, {"exception", task->exception}, {"task", Value(task)}};
  report_error(vm, loop, parts);
}

}  // namespace coroscope::loop
