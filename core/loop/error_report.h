// What asyncio writes to stderr by itself: errors in callbacks, exceptions that nobody asked for.
// Source: CPython Lib/asyncio/base_events.py (3.11), default_exception_handler.
#pragma once

#include <string_view>

#include "core/loop/future.h"

namespace coroscope::loop {

/// An error is set that came out of a callback: writes "Exception in callback …", or, for SystemExit and
/// KeyboardInterrupt, makes the loop leave with it. Clears the error.
void report_callback_error(vm::Vm& vm, std::string_view callback);
/// "Task exception was never retrieved".
void report_unseen_exception(vm::Vm& vm, Future* future);
/// "Task was destroyed but it is pending!".
void report_destroyed_pending(vm::Vm& vm, Future* task);
/// "unhandled exception during asyncio.run() shutdown".
/// An async generator raised while the loop that ran it was being shut down.
void report_closing_error(vm::Vm& vm, vm::Value generator, vm::Value exception);
void report_shutdown_error(vm::Vm& vm, Future* task);

}  // namespace coroscope::loop
