// time.sleep: the clock moves, and the thread that sleeps lets nobody run but other threads.
#pragma once

#include "core/loop/runtime.h"

namespace coroscope::loop {

/// Lets `ns` of virtual time pass, recorded. False: the run is being stopped.
bool block_for(vm::Vm& vm, std::int64_t ns);

}  // namespace coroscope::loop
