#include "core/loop/error_report.h"

#include "core/loop/task.h"
#include "core/vm/objects/exception.h"
#include "core/vm/operations.h"
#include "core/vm/traceback.h"

namespace coroscope::loop {

using vm::Ref;
using vm::Value;
using vm::Vm;

namespace {

std::string shown(Vm& vm, Value value) {
  Ref saved = vm.take_error();
  std::optional<std::string> text = vm::repr_text(vm, value);
  if (!text) vm.take_error();
  vm.restore_error(std::move(saved));
  return text.value_or("?");
}

}  // namespace

void report_callback_error(Vm& vm, std::string_view callback) {
  if (vm.stopped != vm::StopReason::k_none) return;
  Ref error = vm.take_error();
  if (vm::is_instance(vm, *error, vm.types.system_exit) || vm::is_instance(vm, *error, vm.types.keyboard_interrupt)) {
    Runtime& runtime = Runtime::of(vm);
    runtime.interruption = std::move(error);
    runtime.loop.interrupt();
    return;
  }
  vm.write_stderr(fmt::format("Exception in callback {}\nhandle: <Handle {}>\n{}", callback, callback,
                              vm::format_exception(vm, *error)));
}

void report_unseen_exception(Vm& vm, Future* future) {
  const char* kind = future->is_task ? "Task" : "Future";
  vm.write_stderr(fmt::format("{} exception was never retrieved\nfuture: {}\n{}", kind, shown(vm, Value(future)),
                              vm::format_exception(vm, future->exception)));
}

void report_destroyed_pending(Vm& vm, Future* task) {
  vm.write_stderr(fmt::format("Task was destroyed but it is pending!\ntask: {}\n", shown(vm, Value(task))));
}

void report_closing_error(Vm& vm, Value generator, Value exception) {
  const std::string name = shown(vm, generator);
  vm.write_stderr(fmt::format("an error occurred during closing of asynchronous generator {}\nasyncgen: {}\n{}", name, name,
                              vm::format_exception(vm, exception)));
}

void report_shutdown_error(Vm& vm, Future* task) {
  vm.write_stderr(fmt::format("unhandled exception during asyncio.run() shutdown\ntask: {}\n{}", shown(vm, Value(task)),
                              vm::format_exception(vm, task->exception)));
}

}  // namespace coroscope::loop
