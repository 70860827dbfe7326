// What the trace says of a task. Each does nothing without a recorder.
#pragma once

#include "core/loop/task.h"

namespace coroscope::loop {

/// A value as events show it; empty without a recorder.
std::string text_for_trace(vm::Vm& vm, vm::Value value);
/// A step begins: task_started, or task_resumed by the future that it waited for (null: none). No event if the coroutine
/// `is_refused`: an exception is thrown into it before it has begun.
void record_begin(vm::Vm& vm, Task* task, Future* waited, bool is_refused);
/// It waits for a future; null: only for its next turn.
void record_suspended(vm::Vm& vm, Task* task, Future* waits_for);
/// It has ended: task_returned, task_raised or task_cancelled.
void record_end(vm::Vm& vm, Task* task, trace::EventKind kind, std::string_view text);

}  // namespace coroscope::loop
