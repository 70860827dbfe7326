// asyncio.gather: one future for many.
#pragma once

#include "core/loop/future.h"

namespace coroscope::loop {

struct GatheringFuture : Future {
  vm::Value children;            ///< tuple of futures, in argument order, repeats included; owned
  std::uint32_t unfinished;      ///< children, each counted once
  std::uint32_t arrived;         ///< GatherByCompletion: so many entries of `children` have been moved to the front
  bool return_exceptions;
};

/// gather(*awaitables, return_exceptions=…). `loop`: for coroutines, which become tasks; null: the thread's own.
vm::Ref gather(vm::Vm& vm, LoopObject* loop, std::span<const vm::Value> awaitables, bool return_exceptions);
/// The done callback of its children.
void child_done(vm::Vm& vm, vm::Value owner, Future* child);
bool cancel_gather(vm::Vm& vm, GatheringFuture* outer, vm::Value message);
void set_up_gather(Runtime& runtime);

}  // namespace coroscope::loop
