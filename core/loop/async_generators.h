// What the event loop does for async generators: it remembers those that have begun to run in it, closes one that is
// dropped half-way in a task of its own, and closes all that are left when it is shut down.
// Source: PEP 525; CPython Lib/asyncio/base_events.py (3.11), _asyncgen_finalizer_hook and shutdown_asyncgens.
#pragma once

#include "core/loop/loop_object.h"

namespace coroscope::loop {

/// The coroutine of loop.shutdown_asyncgens().
vm::Ref shut_down_async_generators(vm::Vm& vm, LoopObject* loop);

void set_up_async_generator_hooks(Runtime& runtime);

}  // namespace coroscope::loop
