// asyncio.wait_for, the way of 3.11: the awaitable runs in a task of its own.
#pragma once

#include "core/vm/vm.h"

namespace coroscope::library {

/// The coroutine of asyncio.wait_for(awaitable, timeout).
vm::Ref make_wait_for(vm::Vm& vm, vm::Value awaitable, vm::Value timeout);

}  // namespace coroscope::library
