// asyncio.gather: one future for many.
#pragma once

#include "core/loop/future.h"

namespace coroscope::loop {

struct GatheringFuture : Future {
  vm::Value children;            ///< tuple of futures, in argument order, repeats included; owned
  std::uint32_t unfinished;      ///< children, each counted once
  bool return_exceptions;
};

/// gather(*awaitables, return_exceptions=…).
vm::Ref gather(vm::Vm& vm, std::span<const vm::Value> awaitables, bool return_exceptions);
bool cancel_gather(vm::Vm& vm, GatheringFuture* outer, vm::Value message);
void set_up_gather(Runtime& runtime);

}  // namespace coroscope::loop
