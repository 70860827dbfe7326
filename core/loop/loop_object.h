// The event loop as Python sees it: loop.call_soon, loop.time, loop.run_until_complete; and asyncio.run.
#pragma once

#include "core/loop/task.h"

namespace coroscope::loop {

struct LoopObject : vm::Object {
  bool closed;
  bool stopping;
};

vm::Ref make_loop(vm::Vm& vm);
/// The running loop object (borrowed); RuntimeError `no running event loop` and null if there is none.
LoopObject* running_loop(vm::Vm& vm);
/// loop.run_until_complete(future).
vm::Ref run_until_complete(vm::Vm& vm, LoopObject* loop, vm::Value awaitable);
/// asyncio.run(main).
vm::Ref run(vm::Vm& vm, vm::Value main);

void set_up_loop_objects(Runtime& runtime);

}  // namespace coroscope::loop
