// What asyncio says on stderr unasked: errors that nobody catches go to the loop's exception handler, which by default
// logs them.
// Source: CPython Lib/asyncio/base_events.py (3.11), default_exception_handler and call_exception_handler.
#pragma once

#include <span>
#include <string_view>

#include "core/loop/runtime.h"

namespace coroscope::loop {

/// The names and values of a context for loop.call_exception_handler, in order.
using ErrorContext = std::span<const std::pair<std::string_view, vm::Value>>;

/// Calls the loop's exception handler. Raises nothing but what leaves the loop: SystemExit, KeyboardInterrupt.
void report_error(vm::Vm& vm, LoopObject* loop, ErrorContext context);
/// The same with a dict from the program. False: raised.
bool call_exception_handler(vm::Vm& vm, LoopObject* loop, vm::Value context);
/// Logs a context as the default handler does.
bool default_exception_handler(vm::Vm& vm, vm::Value context);

/// A callback raised: takes the error. SystemExit and KeyboardInterrupt leave the loop instead. `handle` may be empty.
void report_callback_error(vm::Vm& vm, LoopObject* loop, vm::Value callback, std::span<const vm::Value> arguments,
                           vm::Value handle = vm::kEmpty);
/// Something in the loop itself raised, in a step that nobody can catch: takes the error.
void report_error_of_loop(vm::Vm& vm);

struct Future;
void report_unseen_exception(vm::Vm& vm, Future* future);
void report_destroyed_pending(vm::Vm& vm, Future* task);
void report_closing_error(vm::Vm& vm, LoopObject* loop, vm::Value generator, vm::Value exception);
void report_shutdown_error(vm::Vm& vm, LoopObject* loop, Future* task);

/// Debug mode: what blocked the loop for too long is logged as a warning. `what`: a task or a handle.
void report_slow_step(vm::Vm& vm, LoopObject* loop, vm::Value what, std::int64_t began_ns);

/// A callback with its arguments and where it is defined: `f(1) at prog.py:3`, `print('x')`.
/// Source: CPython Lib/asyncio/format_helpers.py (3.11), _format_callback_source.
std::string describe_callback(vm::Vm& vm, vm::Value callback, std::span<const vm::Value> arguments);
/// repr(value) for messages: what it raises is dropped, an error that is set stays.
std::string quiet_repr(vm::Vm& vm, vm::Value value);
/// reprlib.repr(value): strings to 30 characters, lists to 6 items.
std::string shortened_repr(vm::Vm& vm, vm::Value value);

}  // namespace coroscope::loop
