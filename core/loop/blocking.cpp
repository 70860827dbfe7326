#include "core/loop/blocking.h"

#include <algorithm>

#include "core/loop/threads.h"

namespace coroscope::loop {

bool block_for(vm::Vm& vm, std::int64_t ns) {
  Runtime& runtime = Runtime::of(vm);
  if (vm.recorder != nullptr) {
    vm.current_event = vm.record(trace::EventKind::k_clock_advanced, vm.current_actor, trace::kNoActor, vm.current_event, {}, ns);
  }
  if (runtime.threads) {
    const Instant now = runtime.clock.now();
    runtime.threads->sleep_until({now.ns + std::min(ns, VirtualClock::kFarthest - now.ns), now.late});
  } else {
    runtime.clock.advance(ns);
  }
  if (runtime.clock.now().ns > vm.time_limit) vm.stop(vm::StopReason::k_virtual_time);
  return vm.stopped == vm::StopReason::k_none;
}

}  // namespace coroscope::loop
