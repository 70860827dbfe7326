// asyncio.run: a loop, the main task, and what follows its end.
// Source: CPython Lib/asyncio/runners.py (3.11).
#pragma once

#include "core/loop/loop_object.h"

namespace coroscope::loop {

/// asyncio.run(main, debug=…).
vm::Ref run(vm::Vm& vm, vm::Value main, bool debug);
/// Raises what a function in Python raises that does not take its coroutine: "run" or "create_task". Empty.
vm::Ref refuse_coroutine(vm::Vm& vm, std::string_view function, vm::Value coroutine);
/// What a Runner does when it is closed: cancels what is left and waits for it, then the async generators, then the
/// default executor, then the loop is closed. False: raised.
bool shut_down_loop(vm::Vm& vm, LoopObject* loop);

}  // namespace coroscope::loop
